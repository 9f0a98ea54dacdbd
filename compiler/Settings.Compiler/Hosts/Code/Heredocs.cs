namespace Settings.Compiler.Hosts.Code;

/// <summary>
/// Heredocs of shells: what is announced in a line follows it, up to a line that is the word. Source: POSIX.1-2024, Shell Command
/// Language, 2.7.4.
/// </summary>
/// <param name="text">The script.</param>
internal sealed class Heredocs(string text)
{
    private const int LongestWord = 64;

    // Where a backslash is followed by something else, it means itself.
    private static readonly EscapeStyle Escapes = new("\\$`", "\\$`") { IsKept = true, ContinuesLines = true };
    private static readonly LiteralForm Expanded = new("\"") { IsMultiline = true, Escapes = Escapes, Interpolation = Interpolation.Shell };
    private static readonly LiteralForm Quoted = new("\"") { IsMultiline = true };
    private static readonly LiteralForm ExpandedTabs = Expanded with { Layout = LiteralLayout.Tabs };
    private static readonly LiteralForm QuotedTabs = Quoted with { Layout = LiteralLayout.Tabs };

    private readonly Queue<(string Word, LiteralForm Form)> _announced = new();

    // How many characters may still be searched for words that are not found before the end of what is around.
    private int _patience = 4 * text.Length;

    // The last line that is each word, so nothing is searched to the end for a word that is not there.
    private Dictionary<string, int>? _lastLines;

    /// <summary>Takes what announces a heredoc: &lt;&lt;EOF, &lt;&lt;-'EOF'.</summary>
    /// <param name="at">Where it may begin.</param>
    /// <param name="next">Becomes where the line goes on, if it does.</param>
    /// <returns>Whether it does.</returns>
    public bool TryAnnounce(int at, ref int next)
    {
        if (text.AsSpan(at) is not ['<', '<', not '<', ..] || (at > 0 && text[at - 1] == '<'))
        {
            return false;
        }

        var start = at + 2;
        var hasTabs = start < text.Length && text[start] == '-';
        start += hasTabs ? 1 : 0;
        while (start < text.Length && text[start] is ' ' or '\t')
        {
            start++;
        }

        if (WordAt(start, out var end, out var isQuoted) is not { } word || LastLine(word) < at)
        {
            return false;
        }

        _announced.Enqueue((word, (isQuoted, hasTabs) switch
        {
            (true, true) => QuotedTabs,
            (true, false) => Quoted,
            (false, true) => ExpandedTabs,
            _ => Expanded,
        }));
        next = end;
        return true;
    }

    /// <summary>The next heredoc that is announced, which begins with a line.</summary>
    /// <param name="at">Where the line begins.</param>
    /// <param name="limit">Where it ends at the latest.</param>
    /// <returns>It, the line that ends it, and the end of that; null for none.</returns>
    public (CodeLiteral Literal, int End, int Resume)? Take(int at, int limit)
    {
        while (_announced.TryDequeue(out var heredoc))
        {
            if (LastLine(heredoc.Word) < at || _patience < 0)
            {
                continue;
            }

            for (var line = at; line < limit;)
            {
                var end = text.IndexOf('\n', line) is >= 0 and var found ? found : text.Length;
                var content = text.AsSpan(line, end - line).TrimEnd('\r');
                if ((heredoc.Form.Layout == LiteralLayout.Tabs ? content.TrimStart('\t') : content).SequenceEqual(heredoc.Word))
                {
                    return (new CodeLiteral(heredoc.Form, at) { Marker = heredoc.Word }, line, end);
                }

                line = end + 1;
            }

            _patience -= limit - at;
        }

        return null;
    }

    private string? WordAt(int start, out int end, out bool isQuoted)
    {
        end = start;
        isQuoted = start < text.Length && text[start] is '\'' or '"' or '\\';
        var quote = isQuoted ? text[start] : '\0';
        start += isQuoted ? 1 : 0;
        end = start;
        while (end < text.Length && end - start <= LongestWord && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.' or '!' || (quote is '\'' or '"' && text[end] == ' ')))
        {
            end++;
        }

        if (end == start || end - start > LongestWord || char.IsAsciiDigit(text[start]))
        {
            return null;
        }

        var word = text[start..end];
        if (quote is '\'' or '"')
        {
            if (end >= text.Length || text[end] != quote)
            {
                return null;
            }

            end++;
        }

        return word;
    }

    private int LastLine(string word)
    {
        _lastLines ??= Lines();
        return _lastLines.GetValueOrDefault(word, -1);
    }

    private Dictionary<string, int> Lines()
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            if (text.AsSpan(at, end - at).Trim("\t\r") is { Length: > 0 and <= LongestWord } line)
            {
                lines[line.ToString()] = at;
            }

            at = end + 1;
        }

        return lines;
    }
}
