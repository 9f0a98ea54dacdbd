using Settings.Compiler.Versions;

namespace Settings.Compiler.Diagnostics;

/// <summary>A message about a key that its table does not have.</summary>
/// <param name="Statement">What is wrong, without the final stop.</param>
/// <param name="Meant">What was probably meant; null when that is unknown.</param>
internal sealed record UnknownKeyMessage(string Statement, Suggestion? Meant) : VariantKeyMessage
{
    /// <summary>The releases that have the key: then no other is meant; null when none is known.</summary>
    public ReleaseSpan? Lifetime { get; init; }

    /// <inheritdoc/>
    public override string Text => $"{Statement}{InVariant}.{Ending}";

    private string Ending => (Lifetime, Meant) switch
    {
        ({ Until: null } range, _) => $" It exists since release {range.Since}.",
        ({ } range, _) => $" Releases since {range.Since} and before {range.Until} have it.",
        (null, { Name: { } name }) => $" Did you mean '{name}'?",
        (null, { Table: { } table }) => $" It exists in '{table}'.",
        _ => string.Empty,
    };
}
