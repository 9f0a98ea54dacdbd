using System.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>How text is written in a heredoc.</summary>
/// <param name="host">The text that the heredoc is in.</param>
/// <param name="indentation">The white space before each line that is no part of its text.</param>
/// <param name="marker">The word that ends the heredoc.</param>
internal sealed class HeredocSpelling(string host, string indentation, string marker) : HostSpelling
{
    /// <inheritdoc/>
    public override string? Spell(string text, int at)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = at == 0 ? 0 : host.LastIndexOf('\n', at - 1) + 1;
        var isBeforeLine = indentation.Length > 0 && at - line < indentation.Length;
        var output = new StringBuilder(text.Length + indentation.Length);
        foreach (var (start, end) in LinesOf(text))
        {
            if (text.AsSpan(start, end - start).Trim().SequenceEqual(marker))
            {
                return null;
            }

            // Lines that stay empty get no white space: of blank lines all of it counts. Behind the last line there is no line yet.
            var isIndented = start > 0 ? !isBeforeLine || end > start : isBeforeLine && end > start;
            var isBlank = start > 0 && end > start && text[end - 1] == '\n' && text.AsSpan(start, end - start).IsWhiteSpace();
            _ = output.Append(isIndented && !isBlank ? indentation : string.Empty).Append(text, start, end - start);
        }

        return HclEscapes.OfTemplates(output.ToString());
    }

    // With their line ends; what is behind the last line end is a line, too.
    private static IEnumerable<(int Start, int End)> LinesOf(string text)
    {
        var start = 0;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', start))
        {
            yield return (start, at + 1);
            start = at + 1;
        }

        yield return (start, text.Length);
    }
}
