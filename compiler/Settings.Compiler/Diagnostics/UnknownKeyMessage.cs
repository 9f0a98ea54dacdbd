using Settings.Compiler.Versions;

namespace Settings.Compiler.Diagnostics;

/// <summary>A message about a key that its table does not have.</summary>
/// <param name="Statement">What is wrong.</param>
/// <param name="Meant">What was probably meant; null when that is unknown.</param>
/// <param name="Lifetime">The releases that have the key: then no other is meant; null when none is known.</param>
internal sealed record UnknownKeyMessage(string Statement, Suggestion? Meant, ReleaseSpan? Lifetime = null) : DiagnosticMessage
{
    /// <inheritdoc/>
    public override string Text => $"{Statement}{Ending}";

    private string Ending => (Lifetime, Meant) switch
    {
        ({ Until: null } range, _) => $" It exists since release {range.Since}.",
        ({ } range, _) => $" Releases since {range.Since} and before {range.Until} have it.",
        (null, { Name: { } name }) => $" Did you mean '{name}'?",
        (null, { Table: { } table }) => $" It exists in '{table}'.",
        _ => string.Empty,
    };
}
