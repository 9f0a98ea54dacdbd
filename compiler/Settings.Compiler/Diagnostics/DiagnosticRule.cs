namespace Settings.Compiler.Diagnostics;

/// <summary>What is the same in every finding of a kind: one page in docs/diagnostics belongs to it.</summary>
/// <param name="Code">BR and four digits; the first digit is the stage.</param>
/// <param name="Name">A short name in kebab-case.</param>
/// <param name="Severity">How much a finding of this kind matters.</param>
public sealed record DiagnosticRule(string Code, string Name, Severity Severity)
{
    private readonly Effect? _effect;

    /// <summary>
    /// What a node makes of what a finding of this kind is about: it rejects what the checks of documents call an error. Null when
    /// the finding is not about that, but about a catalog, a migration or the request itself.
    /// </summary>
    public Effect? Effect
    {
        get => _effect ?? (Severity == Severity.Error && Code is ['B', 'R', '0' or '1' or '2', ..] ? Diagnostics.Effect.Rejected : null);
        init => _effect = value;
    }

    /// <summary>Whether a text is written like a code, in any case: BR and four digits.</summary>
    public static bool IsCode(string text) =>
        text is { Length: 6 } && text.StartsWith("BR", StringComparison.OrdinalIgnoreCase) && !text.AsSpan(2).ContainsAnyExceptInRange('0', '9');
}
