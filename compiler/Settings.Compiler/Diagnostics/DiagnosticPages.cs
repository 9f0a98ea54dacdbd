using System.Text;
using Settings.Compiler.Embedding;

namespace Settings.Compiler.Diagnostics;

/// <summary>The pages of docs/diagnostics, which come with the program.</summary>
public static class DiagnosticPages
{
    private const string Title = "# ";

    /// <summary>The page of a rule as Markdown, with its severity and its effect below the title; both alone when it has no page, as in a catalog of one's own.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="worse">The effect that it has if more is true; null when it has one effect.</param>
    public static string Write(DiagnosticRule rule, Effect? worse)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var title = $"{Title}{rule.Code} {rule.Name}\n";
        var page = Read(rule.Code);
        var effect = rule.Effect is not { } usual ? string.Empty
            : $" Effect: {EffectWords.Of(usual)}{(worse is { } other ? $", at worst {EffectWords.Of(other)}" : string.Empty)}.";
        var body = page?.StartsWith(title, StringComparison.Ordinal) == true ? page[title.Length..] : string.Empty;
        return $"{title}\nSeverity: {DiagnosticText.WordOf(rule.Severity)}.{effect}\n{body}";
    }

    private static string? Read(string code) =>
        EmbeddedFiles.Read($"docs/diagnostics/{code}.md") is { } page ? Encoding.UTF8.GetString(page.Span) : null;
}
