using System.Globalization;
using System.Text;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>
/// The text of strings and heredocs, with what is put into them as it is written. Upstream: hashicorp/hcl hclsyntax/parser_template.go
/// (parseTemplateParts, flushHeredocTemplateParts) and parser.go (ParseStringLiteralToken).
/// </summary>
/// <param name="host">The text that they are in.</param>
/// <param name="values">What is known of variables.</param>
/// <param name="around">Where the templates of one document are.</param>
internal sealed class HclDecoder(string host, HclValues values, TextSpan around)
{
    /// <summary>The holes that the decoded text has already; null when there is none.</summary>
    public Holes? Holes { get; private set; }

    /// <summary>Appends the text of a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="output">What it is appended to.</param>
    /// <param name="isPlain">Whether what is put in becomes a plain name, for other languages to read.</param>
    /// <returns>How text is written there.</returns>
    public HostSpelling Append(HclTemplate template, MappedText output, bool isPlain = false)
    {
        var parts = PartsOf(template);
        Trim(parts);
        var indentation = template.IsFlush ? Flush(parts) : string.Empty;

        // What is behind %{ else } up to its %{ endif } stands for what is before it. Other languages read the first of both; otherwise it is chosen where holes are filled.
        var (depth, elseAt) = (0, 0);
        foreach (var part in parts)
        {
            var directive = part.Interpolation is { } maybe ? DirectiveOf(maybe) : string.Empty;
            depth += directive switch { "if" => 1, "endif" => -1, _ => 0 };
            elseAt = directive == "else" && elseAt == 0 ? depth : depth < elseAt ? 0 : elseAt;
            if (elseAt > 0 && isPlain)
            {
                continue;
            }

            if (part.Interpolation is { } interpolation)
            {
                AppendInterpolation(interpolation, output, isPlain);
            }
            else
            {
                AppendLiteral(part.Start, part.End, template.Marker is null, output);
            }
        }

        return template.Marker is { } marker ? new HeredocSpelling(host, indentation, marker) : new QuotedSpelling();
    }

    /// <summary>Whether a text of the language has nothing put into it, and which text it is.</summary>
    public static string? LiteralOf(HclNode? node, string host)
    {
        switch (node)
        {
            case HclWord { Text: "true" or "false" } word:
                return word.Text;
            case HclWord word when char.IsAsciiDigit(word.Text[0]):
                return word.Text;
            case HclTemplate { Marker: null, Interpolations.Count: 0, IsClosed: true } template:
                var text = new MappedText();
                AppendLiteral(host, template.Content.Start, template.Content.End, isQuoted: true, text);
                return text.Text;
            default:
                return null;
        }
    }

    // Lines of a heredoc, or what is between two interpolations.
    private List<Part> PartsOf(HclTemplate template)
    {
        var parts = new List<Part>();
        var at = template.Content.Start;
        foreach (var interpolation in template.Interpolations)
        {
            AddLiterals(at, interpolation.Span.Start);
            parts.Add(new Part { Start = interpolation.Span.Start, End = interpolation.Span.End, Interpolation = interpolation });
            at = interpolation.Span.End;
        }

        AddLiterals(at, template.Content.End);
        return parts;

        void AddLiterals(int start, int end)
        {
            while (start < end)
            {
                var line = template.Marker is not null && host.AsSpan(start, end - start).IndexOf('\n') is >= 0 and var found ? start + found + 1 : end;
                parts.Add(new Part { Start = start, End = line });
                start = line;
            }
        }
    }

    // White space beside %{~ and ~}, up to the next line. Beside ${~ it stays: what is put in may end with a line end of its own.
    private void Trim(List<Part> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Interpolation is not { Span: var span } || host[span.Start] != '%')
            {
                continue;
            }

            if (i > 0 && parts[i - 1].IsLiteral && host.AsSpan(span.Start + 2).StartsWith("~"))
            {
                parts[i - 1].End = parts[i - 1].Start + host.AsSpan(parts[i - 1].Start, parts[i - 1].End - parts[i - 1].Start).TrimEnd().Length;
            }

            if (i + 1 < parts.Count && parts[i + 1].IsLiteral && host.AsSpan(span.Start, span.Length).EndsWith("~}"))
            {
                parts[i + 1].Start = parts[i + 1].End - host.AsSpan(parts[i + 1].Start, parts[i + 1].End - parts[i + 1].Start).TrimStart().Length;
            }
        }
    }

    // The smallest white space that a line begins with, blank lines aside, is nothing.
    private string Flush(List<Part> parts)
    {
        var (smallest, isLine, indentation) = (int.MaxValue, true, string.Empty);
        var indented = new List<Part>();
        foreach (var part in parts)
        {
            var text = part.IsLiteral ? host.AsSpan(part.Start, part.End - part.Start) : default;
            if (isLine)
            {
                var spaces = text.Length - text.TrimStart().Length;
                if (part.IsLiteral && spaces == text.Length && text is [.., '\n'])
                {
                    continue;
                }

                isLine = false;
                if (part.IsLiteral)
                {
                    indented.Add(part);
                }

                if (spaces < smallest)
                {
                    (smallest, indentation) = (spaces, text[..spaces].ToString());
                }
            }

            isLine = text is [.., '\n'];
        }

        foreach (var part in indented)
        {
            part.Start += smallest;
        }

        return indentation;
    }

    // Its word; empty for an interpolation.
    private string DirectiveOf(HclInterpolation interpolation) =>
        host[interpolation.Span.Start] == '%' && interpolation.Content.Entries is [{ Value: HclWord { Text: var alone } }, ..] ? alone
        : host[interpolation.Span.Start] == '%' && interpolation.Content.Entries is [{ Value: HclGroup { Items: [HclWord { Text: var first }, ..] } }, ..] ? first
        : string.Empty;

    private void AppendInterpolation(HclInterpolation interpolation, MappedText output, bool isPlain)
    {
        var (start, length) = (interpolation.Span.Start, interpolation.Span.Length);
        var isDirective = host[start] == '%';
        var text = host.Substring(start, length);
        if (!isDirective && values.Of(text) is { } known)
        {
            output.Put(known, start, length);
        }
        else if (isPlain)
        {
            output.Put(isDirective ? string.Empty : "${" + string.Concat(text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.')) + "}", start, length);
        }
        else if (PlaceholderScanner.LengthAt(text, 0, PlaceholderSyntax.Dollar, null, out _) == length)
        {
            output.Copy(host, start, length);
        }
        else if (isDirective)
        {
            output.Put($"%{{ {DirectiveOf(interpolation)} }}", start, length);
        }
        else
        {
            // The scanner of placeholders does not see its end; it may contain a heredoc.
            AppendHole(interpolation.Span, output);
        }
    }

    /// <summary>Appends what an expression gives, which nobody knows yet.</summary>
    /// <param name="expression">Where it is written.</param>
    /// <param name="output">What it is appended to.</param>
    public void AppendHole(TextSpan expression, MappedText output)
    {
        Holes ??= new Holes(host.Substring(around.Start, around.Length));
        if (Holes.Add(host.Substring(expression.Start, expression.Length), isBare: false) is { } hole)
        {
            output.Put([hole], expression.Start, expression.Length);
        }
    }

    private void AppendLiteral(int start, int end, bool isQuoted, MappedText output) => AppendLiteral(host, start, end, isQuoted, output);

    private static void AppendLiteral(string host, int start, int end, bool isQuoted, MappedText output)
    {
        var at = start;
        while (at < end)
        {
            var next = host.AsSpan(at, end - at).IndexOfAny('\\', '$', '%');
            if (next < 0)
            {
                break;
            }

            next += at;
            var length = host[next] == '\\' ? isQuoted && next + 1 < end ? 2 : 0 : IsEscapedBrace(host, next, end) ? 3 : 0;
            if (length == 0)
            {
                output.Copy(host, at, next + 1 - at);
                at = next + 1;
                continue;
            }

            output.Copy(host, at, next - at);
            at = next + (length == 2 ? AppendEscape(host, next, end, output) : length);
            if (length == 3)
            {
                output.Put(host.AsSpan(next + 1, 2), next, 3);
            }
        }

        output.Copy(host, at, Math.Max(0, end - at));
    }

    // $${ and %%{
    private static bool IsEscapedBrace(string host, int at, int end) => at + 2 < end && host[at + 1] == host[at] && host[at + 2] == '{';

    // Returns the length of the escape.
    private static int AppendEscape(string host, int at, int end, MappedText output)
    {
        var digits = host[at + 1] switch { 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0 && at + 2 + digits <= end && int.TryParse(host.AsSpan(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code))
        {
            output.Put(new Rune(code).ToString(), at, digits + 2);
            return digits + 2;
        }

        var length = char.IsHighSurrogate(host[at + 1]) && at + 2 < end ? 3 : 2;
        output.Put(host[at + 1] switch { 'n' => "\n", 'r' => "\r", 't' => "\t", _ => host.AsSpan(at + 1, length - 1) }, at, length);
        return length;
    }

    private sealed class Part
    {
        public int Start { get; set; }

        public int End { get; set; }

        public HclInterpolation? Interpolation { get; init; }

        public bool IsLiteral => Interpolation is null;
    }
}
