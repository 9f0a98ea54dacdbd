using Settings.Compiler.Versions;

namespace Settings.Compiler.Diagnostics;

/// <summary>A message about a value that a setting refuses.</summary>
/// <param name="Statement">What is wrong, and what is allowed.</param>
/// <param name="Allowing">The releases that allow the value; null when none is known.</param>
internal sealed record RefusedValueMessage(string Statement, ReleaseSpan? Allowing = null) : DiagnosticMessage
{
    /// <inheritdoc/>
    public override string Text => Allowing is { } releases ? $"{Statement} Releases {Words(releases)} allow it." : Statement;

    private static string Words(ReleaseSpan releases) => (releases.Since, releases.Until) switch
    {
        (null, { } end) => $"before {end}",
        (_, { } end) => $"since {releases.Since} and before {end}",
        _ => $"from {releases.Since} on",
    };
}
