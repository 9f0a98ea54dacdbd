namespace Settings.Cli.Review.Catalogs;

/// <summary>A file that nodes of two catalogs write differently.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Document">The user data of the nodes; null for none.</param>
/// <param name="Diff">The lines that differ, or a sentence where there are none to show.</param>
/// <param name="Images">The images for which these lines differ.</param>
internal sealed record RenderedChange(string Path, string? Document, string Diff, IReadOnlyList<string> Images);
