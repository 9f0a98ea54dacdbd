using System.Globalization;
using System.Text;
using Settings.Compiler.Text;
using YamlDotNet.Core;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>
/// How the characters of a YAML scalar are written: indentation, folded line ends and escapes (YAML 1.2, chapters 7 and 8). What comes
/// out is compared with what the parser has read; where they differ, the scalar stands as one piece.
/// </summary>
internal static class YamlSpelling
{
    /// <summary>The text of a scalar with its places.</summary>
    /// <param name="node">The scalar.</param>
    /// <param name="source">The text that it is in.</param>
    /// <param name="output">What it is appended to.</param>
    /// <returns>How text is written there; null when nobody can say.</returns>
    public static HostSpelling? Append(YamlText node, YamlSource source, MappedText output)
    {
        var (text, spelling) = Read(node, source.Parsed);
        if (text.Text != node.Value)
        {
            output.Put(node.Value, node.Span.Start, node.Span.Length);
            return null;
        }

        var host = source.Host.Text;
        output.Append(ReferenceEquals(host, source.Parsed) ? text : Read(node, host).Text, host, 0, text.Length);
        return spelling;
    }

    /// <summary>The lines of a folded scalar as they are typed.</summary>
    public static HostSpelling? AppendLines(YamlText node, YamlSource source, MappedText output) => Block(node, source.Host.Text, output, isLiteral: true);

    private static (MappedText Text, HostSpelling? Spelling) Read(YamlText node, string host)
    {
        var text = new MappedText();
        return (text, node.Scalar.Style switch
        {
            ScalarStyle.Literal or ScalarStyle.Folded => Block(node, host, text, node.Scalar.Style == ScalarStyle.Literal),
            ScalarStyle.DoubleQuoted => DoubleQuoted(node.Span, host, text),
            ScalarStyle.SingleQuoted => SingleQuoted(node.Span, host, text),
            _ => Flow(node.Span, host, text, (_, _) => 0),
        });
    }

    private static HostSpelling? Block(YamlText node, string host, MappedText text, bool isLiteral)
    {
        var (at, end) = (node.Span.Start, node.Span.End);
        at = host.IndexOf(node.Scalar.Style == ScalarStyle.Literal ? '|' : '>', at, end - at);
        if (at < 0 || host.IndexOf('\n', at) is not (>= 0 and var header))
        {
            return null;
        }

        var chomping = host.AsSpan(at, header - at) is var signs && signs.IndexOf('#') is >= 0 and var comment ? signs[..comment] : signs;
        var lines = LinesOf(host, header + 1, Indentation(host, header + 1, node.Scalar.Value, node.Scalar.Style == ScalarStyle.Literal));
        if (lines.Count == 0)
        {
            return null;
        }

        var indentation = lines[0].Indentation;
        AppendLines(lines, isLiteral, chomping.Contains('+') ? '+' : chomping.Contains('-') ? '-' : ' ', host, text);
        return isLiteral
            ? HostSpelling.Lines(host.Substring(lines[0].Start, indentation), offset => IsIndented(host, offset, indentation), added => !added.Contains('\t', StringComparison.Ordinal) || indentation > 0)
            : null;
    }

    private static bool IsIndented(string host, int offset, int indentation)
    {
        var line = offset == 0 ? 0 : host.LastIndexOf('\n', offset - 1) + 1;
        return offset - line >= indentation;
    }

    // That of the first line that says something; where the header gives it, leading spaces of that line belong to the text.
    private static int Indentation(string host, int at, string value, bool isLiteral)
    {
        while (at < host.Length)
        {
            var end = host.IndexOf('\n', at) is >= 0 and var found ? found : host.Length;
            var spaces = host.AsSpan(at, end - at).IndexOfAnyExcept(' ');
            if (spaces >= 0 && host[at + spaces] != '\r')
            {
                var own = isLiteral ? value.AsSpan().TrimStart('\n') : value;
                var leading = own.IndexOfAnyExcept(' ');
                return Math.Max(0, spaces - Math.Max(0, leading));
            }

            at = end + 1;
        }

        return 0;
    }

    // The lines up to the first that is indented less, with the indentation that each has.
    private static List<Line> LinesOf(string host, int at, int indentation)
    {
        var lines = new List<Line>();
        while (at < host.Length)
        {
            var end = host.IndexOf('\n', at) is >= 0 and var found ? found : host.Length;
            var last = end > at && host[end - 1] == '\r' ? end - 1 : end;
            var spaces = host.AsSpan(at, last - at).IndexOfAnyExcept(' ') is >= 0 and var some ? some : last - at;
            if (spaces < indentation && at + spaces < last)
            {
                break;
            }

            lines.Add(new Line(at, indentation, Math.Min(at + indentation, last), last, Math.Min(end + 1, host.Length)));
            at = end + 1;
        }

        return lines;
    }

    private static void AppendLines(List<Line> lines, bool isLiteral, char chomping, string host, MappedText text)
    {
        var count = lines.Count;
        while (count > 0 && lines[count - 1].IsEmpty)
        {
            count--;
        }

        for (var i = 0; i < count; i++)
        {
            text.Copy(host, lines[i].TextStart, lines[i].TextEnd - lines[i].TextStart);
            if (i + 1 < count)
            {
                i = isLiteral ? Break(lines[i], i) : Fold(i);
            }
        }

        // Of the line ends behind the last line one stays, or all, or none.
        for (var i = Math.Max(0, count - 1); i < (chomping == '+' ? lines.Count : count) && chomping != '-'; i++)
        {
            if (lines[i].End > lines[i].TextEnd)
            {
                Break(lines[i], i);
            }
        }

        int Break(Line line, int index)
        {
            if (line.End - line.TextEnd == 1)
            {
                text.Copy(host, line.TextEnd, 1);
            }
            else
            {
                text.Put("\n", line.TextEnd, line.End - line.TextEnd);
            }

            return index;
        }

        // One line end between two lines is a space, of several the first is nothing; lines with more indentation are left alone.
        int Fold(int index)
        {
            var next = index + 1;
            while (lines[next].IsEmpty)
            {
                next++;
            }

            var isKept = lines[index].IsEmpty || lines[index].IsIndented(host) || lines[next].IsIndented(host);
            if (!isKept && next == index + 1)
            {
                text.Put(" ", lines[index].TextEnd, lines[index].End - lines[index].TextEnd);
                return index;
            }

            for (var line = isKept ? index : index + 1; line < next; line++)
            {
                Break(lines[line], line);
            }

            return next - 1;
        }
    }

    private static HostSpelling? DoubleQuoted(TextSpan span, string host, MappedText text)
    {
        Flow(new TextSpan(span.Start + 1, Math.Max(0, span.Length - 2)), host, text, (at, output) => Escape(host, at, output));
        return HostSpelling.Escaped(c => c switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\t' => "\\t",
            < ' ' => string.Empty,
            _ => null,
        });
    }

    private static HostSpelling? SingleQuoted(TextSpan span, string host, MappedText text)
    {
        Flow(new TextSpan(span.Start + 1, Math.Max(0, span.Length - 2)), host, text, (at, output) =>
        {
            if (host.AsSpan(at) is not ['\'', '\'', ..])
            {
                return 0;
            }

            output.Put("'", at, 2);
            return 2;
        });
        return HostSpelling.Escaped(c => c == '\'' ? "''" : c is '\n' or '\t' or < ' ' ? string.Empty : null);
    }

    // Text over several lines: white space around a line end is nothing, one line end a space, of more one is lost.
    private static HostSpelling? Flow(TextSpan span, string host, MappedText text, Func<int, MappedText, int> special)
    {
        for (var at = span.Start; at < span.End;)
        {
            if (special(at, text) is > 0 and var taken)
            {
                at += taken;
                continue;
            }

            var blank = at;
            while (blank < span.End && host[blank] is ' ' or '\t')
            {
                blank++;
            }

            if (blank < span.End && host[blank] is '\n' or '\r')
            {
                var (end, breaks) = (blank, 0);
                while (end < span.End && host[end] is ' ' or '\t' or '\n' or '\r')
                {
                    breaks += host[end] == '\n' ? 1 : 0;
                    end++;
                }

                text.Put(breaks == 1 ? " " : new string('\n', breaks - 1), at, end - at);
                at = end;
            }
            else
            {
                text.Copy(host, at, Math.Max(1, blank - at));
                at = Math.Max(at + 1, blank);
            }
        }

        return null;
    }

    // The length of an escape, which is appended; 0 when there is none.
    private static int Escape(string host, int at, MappedText output)
    {
        if (host[at] != '\\' || at + 1 >= host.Length)
        {
            return 0;
        }

        if (host[at + 1] is '\n' or '\r')
        {
            // The line goes on behind the white space of the next one.
            var end = host.IndexOf('\n', at) + 1;
            while (end < host.Length && host[end] is ' ' or '\t')
            {
                end++;
            }

            return end - at;
        }

        var digits = host[at + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            if (at + 2 + digits <= host.Length && int.TryParse(host.AsSpan(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && (Rune.IsValid(code) || code is >= 0xD800 and <= 0xDFFF))
            {
                output.Put(Rune.IsValid(code) ? new Rune(code).ToString() : ((char)code).ToString(), at, digits + 2);
            }

            return digits + 2;
        }

        var meaning = host[at + 1] switch
        {
            '0' => "\0",
            'a' => "\a",
            'b' => "\b",
            't' or '\t' => "\t",
            'n' => "\n",
            'v' => "\v",
            'f' => "\f",
            'r' => "\r",
            'e' => "\u001B",
            'N' => "\u0085",
            '_' => "\u00A0",
            'L' => "\u2028",
            'P' => "\u2029",
            var c => c.ToString(),
        };
        output.Put(meaning, at, 2);
        return 2;
    }

    private readonly record struct Line(int Start, int Indentation, int TextStart, int TextEnd, int End)
    {
        public bool IsEmpty => TextStart >= TextEnd;

        public bool IsIndented(string host) => !IsEmpty && host[TextStart] is ' ' or '\t';
    }
}
