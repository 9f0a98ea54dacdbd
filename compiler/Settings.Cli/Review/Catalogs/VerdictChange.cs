namespace Settings.Cli.Review.Catalogs;

/// <summary>A document that nodes of one of two catalogs reject.</summary>
/// <param name="Document">The document.</param>
/// <param name="IsRejectedAfter">Whether those of the second do.</param>
/// <param name="Reason">Why.</param>
/// <param name="Images">The images of which this holds.</param>
internal sealed record VerdictChange(string Document, bool IsRejectedAfter, string Reason, IReadOnlyList<string> Images);
