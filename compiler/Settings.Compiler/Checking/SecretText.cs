using System.Buffers;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking;

/// <summary>
/// Keeps secrets out of findings about broken lines: those are made before anybody knows which setting a text belongs to,
/// and quote it. What looks like the value of a secret setting counts as one: everything after its name and '=' or ':', to
/// the end of the line.
/// </summary>
public sealed class SecretText
{
    // What the reader itself finds, before there are settings.
    private const string ReaderCodes = "BR0";

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private readonly SourceText _source;
    private readonly Dictionary<int, TextSpan?> _lines = [];
    private readonly SearchValues<string> _names;

    private SecretText(SourceText source, SettingsSchema schema)
    {
        _source = source;
        _names = SearchValues.Create([.. schema.SecretNames], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The findings without secrets, and where the secrets are.</summary>
    /// <param name="source">The document.</param>
    /// <param name="diagnostics">Findings of its reader.</param>
    /// <param name="schema">The settings; all of them are read, so ask only about documents with findings.</param>
    public static (IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<TextSpan> Secrets) Hide(
        SourceText source, IReadOnlyList<Diagnostic> diagnostics, SettingsSchema schema)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var text = new SecretText(source, schema);
        return ([.. diagnostics.Select(d => d.Code.StartsWith(ReaderCodes, StringComparison.Ordinal) ? text.Redact(d) : d)], [.. text._lines.Values.OfType<TextSpan>()]);
    }

    private Diagnostic Redact(Diagnostic diagnostic)
    {
        var line = _source.Lines.PositionOf(diagnostic.Span.Start).Line;
        if (!_lines.TryGetValue(line, out var secret))
        {
            secret = SecretOf(_source.Lines.LineSpan(line));
            _lines.Add(line, secret);
        }

        return secret is { } span && diagnostic.Span.End > span.Start ? diagnostic.WithoutQuote(SecretPolicy.Mask) : diagnostic;
    }

    private TextSpan? SecretOf(TextSpan line)
    {
        var text = _source.Slice(line);
        for (var at = text.IndexOfAny(_names); at >= 0;)
        {
            // Behind the name: the rest of a longer one, which counts as well, then perhaps a quotation mark and blanks.
            var end = text[at..].IndexOfAnyExcept(KeyCharacters);
            var behind = end < 0 ? [] : text[(at + end)..].TrimStart("\"' \t");
            if (behind.Length > 0 && behind[0] is '=' or ':')
            {
                return TextSpan.FromBounds(line.End - behind.Length + 1, line.End);
            }

            var next = text[(at + 1)..].IndexOfAny(_names);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return null;
    }
}
