using System.Text;
using Settings.Compiler.Embedding;

namespace Settings.Compiler.Diagnostics;

/// <summary>The pages of docs/diagnostics, which come with the program; a catalog may have pages for its own rules.</summary>
public static class DiagnosticPages
{
    private const string Title = "# ";

    /// <summary>The folder of the pages.</summary>
    public const string Folder = "docs/diagnostics";

    /// <summary>Where the page of a code is.</summary>
    public static string PathOf(string code) => $"{Folder}/{code}.md";

    /// <summary>The page of a rule as Markdown, with its severity and its effect below the title; both alone when it has no page, as in a catalog of one's own.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="worse">The effect that it has if more is true; null when it has one effect.</param>
    /// <param name="catalog">Reads a file of the catalog, whose page comes first; null for the pages of the program only.</param>
    public static string Write(DiagnosticRule rule, Effect? worse, Func<string, ReadOnlyMemory<byte>?>? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var title = $"{Title}{rule.Code} {rule.Name}\n";
        var page = Read(rule.Code, catalog);
        var effect = rule.Effect is not { } usual ? string.Empty
            : $" Effect: {EffectWords.Of(usual)}{(worse is { } other ? $", at worst {EffectWords.Of(other)}" : string.Empty)}.";
        var body = page?.StartsWith(title, StringComparison.Ordinal) == true ? page[title.Length..] : string.Empty;
        return $"{title}\nSeverity: {DiagnosticText.WordOf(rule.Severity)}.{effect}\n{body}";
    }

    /// <summary>The page of a code as Markdown; null when it has none.</summary>
    /// <param name="code">The code.</param>
    /// <param name="catalog">Reads a file of the catalog, whose page comes first; null for the pages of the program only.</param>
    public static string? Read(string code, Func<string, ReadOnlyMemory<byte>?>? catalog = null) =>
        (catalog?.Invoke(PathOf(code)) ?? EmbeddedFiles.Read(PathOf(code))) is { } page ? Encoding.UTF8.GetString(page.Span) : null;
}
