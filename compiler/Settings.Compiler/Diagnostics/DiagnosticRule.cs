namespace Settings.Compiler.Diagnostics;

/// <summary>What is the same in every finding of a kind: one page in docs/diagnostics belongs to it.</summary>
/// <param name="Code">BR and four digits; the first digit is the stage.</param>
/// <param name="Name">A short name in kebab-case.</param>
/// <param name="Severity">How much a finding of this kind matters.</param>
public sealed record DiagnosticRule(string Code, string Name, Severity Severity)
{
    /// <summary>Whether a text is written like a code, in any case: BR and four digits.</summary>
    public static bool IsCode(string text) =>
        text is { Length: 6 } && text.StartsWith("BR", StringComparison.OrdinalIgnoreCase) && !text.AsSpan(2).ContainsAnyExceptInRange('0', '9');
}
