namespace Settings.Compiler.Diagnostics;

/// <summary>
/// What a finding says, as the facts that it is spelled from when somebody reads it. A stage that learns more, such as which
/// texts are secret or which releases have a setting, adds a fact; no stage changes words.
/// </summary>
public abstract record DiagnosticMessage
{
    private protected DiagnosticMessage()
    {
    }

    /// <summary>The message, spelled from what is known.</summary>
    public abstract string Text { get; }

    /// <summary>The message without what it quotes of the document.</summary>
    internal virtual DiagnosticMessage WithoutQuote() => this;

    /// <inheritdoc/>
    public sealed override string ToString() => Text;
}

/// <summary>A message to which nothing is added.</summary>
internal sealed record PlainMessage(string Statement) : DiagnosticMessage
{
    /// <inheritdoc/>
    public override string Text => Statement;
}

/// <summary>A message that quotes the document, of which nobody knows yet which parts are secret.</summary>
/// <param name="Quote">The text as messages show it.</param>
/// <param name="Spelling">Spells the message around the quote.</param>
internal sealed record QuotingMessage(string Quote, Func<string, string> Spelling) : DiagnosticMessage
{
    private const string Hidden = "********";

    /// <inheritdoc/>
    public override string Text => Spelling(Quote);

    /// <inheritdoc/>
    internal override DiagnosticMessage WithoutQuote() => this with { Quote = Hidden };
}

/// <summary>A message about a key that its table does not have.</summary>
/// <param name="Statement">What is wrong.</param>
/// <param name="Meant">What was probably meant; null when nobody can say.</param>
/// <param name="Lifetime">The releases that have the key: then no other is meant; null when none is known.</param>
internal sealed record UnknownKeyMessage(string Statement, Suggestion? Meant, ReleaseRange? Lifetime = null) : DiagnosticMessage
{
    /// <inheritdoc/>
    public override string Text => $"{Statement}{Ending}";

    private string Ending => (Lifetime, Meant) switch
    {
        ({ Until: null } range, _) => $" It exists since release {range.Since}.",
        ({ } range, _) => $" It existed from release {range.Since} until {range.Until}.",
        (null, { Name: { } name }) => $" Did you mean '{name}'?",
        (null, { Table: { } table }) => $" It exists in '{table}'.",
        _ => string.Empty,
    };
}

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
        (_, { } end) => $"from {range.Since} until {end}",
        _ => $"from {range.Since} on",
    };
}

/// <summary>A message of a finding that holds for some variants only.</summary>
/// <param name="Variants">The variants that it does not hold for.</param>
/// <param name="Elsewhere">What the others say.</param>
internal sealed record PartialMessage(string Variants, DiagnosticMessage Elsewhere) : DiagnosticMessage
{
    /// <inheritdoc/>
    public override string Text => $"Only on {Variants}; elsewhere: {Elsewhere}";
}

/// <summary>A message about a file of the catalog that holds for some of the variants that use it.</summary>
/// <param name="Said">What is wrong.</param>
/// <param name="Variants">Those that it holds for.</param>
internal sealed record VariantMessage(DiagnosticMessage Said, string Variants) : DiagnosticMessage
{
    /// <inheritdoc/>
    public override string Text => $"{Said} This is so on {Variants}.";
}

/// <summary>A message about a default that its setting refuses.</summary>
/// <param name="Refusal">What the setting says.</param>
internal sealed record RefusedDefaultMessage(DiagnosticMessage Refusal) : DiagnosticMessage
{
    /// <inheritdoc/>
    public override string Text => $"A default is not what its setting allows: {Refusal}";
}
