namespace Settings.Compiler.Diagnostics;

/// <summary>A message about a value that a setting refuses.</summary>
/// <param name="Statement">What is wrong, and what is allowed.</param>
/// <param name="Allowing">The releases that allow the value; null when none is known.</param>
internal sealed record RefusedValueMessage(string Statement, ReleaseRange? Allowing = null) : DiagnosticMessage
{
    /// <inheritdoc/>
    public override string Text => Allowing is null ? Statement : $"{Statement} Releases {Releases(Allowing)} allow it.";

    private static string Releases(ReleaseRange range) => (range.Since, range.Until) switch
    {
        ("", { } end) => $"before {end}",
        (_, { } end) => $"since {range.Since} and before {end}",
        _ => $"from {range.Since} on",
    };
}
