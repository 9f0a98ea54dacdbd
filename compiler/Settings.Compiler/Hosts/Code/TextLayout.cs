namespace Settings.Compiler.Hosts.Code;

/// <summary>Takes white space off the lines of a literal that is no part of its text.</summary>
internal static class TextLayout
{
    /// <summary>The text without it.</summary>
    /// <param name="layout">What is taken off.</param>
    /// <param name="text">The text, its escapes undone.</param>
    /// <param name="host">The text around it.</param>
    /// <param name="indentation">What each line begins with that is no part of the text.</param>
    public static MappedText Apply(LiteralLayout layout, MappedText text, string host, out string indentation)
    {
        indentation = string.Empty;
        if (layout == LiteralLayout.AsIs)
        {
            return text;
        }

        var shape = layout == LiteralLayout.Dedent ? text.Text : ShapeOf(text, host);
        var lines = LinesOf(shape);
        var (first, count) = Whole(layout, shape, lines);
        indentation = IndentationOf(layout, shape, lines, first, count);
        var output = new MappedText();
        for (var i = first; i < count; i++)
        {
            var (start, end) = lines[i];
            var blank = BlankAt(shape, start, end);
            var from = start + layout switch
            {
                LiteralLayout.TrimMargin => blank < end && shape[blank] == '|' ? blank + 1 - start : 0,
                LiteralLayout.Tabs => shape.AsSpan(start, end - start).IndexOfAnyExcept('\t') is >= 0 and var tabs ? tabs : end - start,
                _ => blank == end ? end - start : Math.Min(indentation.Length, blank - start),
            };
            var last = layout == LiteralLayout.TextBlock ? TrimmedEnd(shape, from, end) : end;
            output.Append(text, host, from, last);

            // Of the last line there is no end.
            if (i + 1 < count)
            {
                output.Append(text, host, end, lines[i + 1].Start);
            }
        }

        return output;
    }

    // What is escaped is no white space when lines are looked at, and no end of one.
    private static string ShapeOf(MappedText text, string host)
    {
        var shape = text.Text.ToCharArray();
        foreach (var part in text.Parts)
        {
            if (!part.IsCopy && (part.HostLength == 0 || host[part.HostStart] == '\\'))
            {
                shape.AsSpan(part.Start, part.Length).Fill('x');
            }
        }

        return new string(shape);
    }

    // Without their ends.
    private static List<(int Start, int End)> LinesOf(string shape)
    {
        var lines = new List<(int, int)>();
        var start = 0;
        for (var at = shape.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = shape.IndexOf('\n', start))
        {
            lines.Add((start, at > start && shape[at - 1] == '\r' ? at - 1 : at));
            start = at + 1;
        }

        lines.Add((start, shape.Length));
        return lines;
    }

    // The lines that are in the text: what is beside the quotation marks is in none.
    private static (int First, int Count) Whole(LiteralLayout layout, string shape, List<(int Start, int End)> lines)
    {
        if (lines.Count == 1 || layout is LiteralLayout.Dedent or LiteralLayout.Tabs)
        {
            return (0, lines.Count);
        }

        var first = BlankAt(shape, lines[0].Start, lines[0].End) == lines[0].End ? 1 : 0;
        var isLastBlank = BlankAt(shape, lines[^1].Start, lines[^1].End) == lines[^1].End && layout != LiteralLayout.TextBlock;
        return (first, lines.Count - (isLastBlank && lines.Count - 1 > first ? 1 : 0));
    }

    private static string IndentationOf(LiteralLayout layout, string shape, List<(int Start, int End)> lines, int first, int count)
    {
        if (layout is LiteralLayout.Tabs or LiteralLayout.TrimMargin)
        {
            var (start, end) = lines[first];
            var blank = BlankAt(shape, start, end);
            return layout == LiteralLayout.TrimMargin ? (blank < end && shape[blank] == '|' ? shape[start..(blank + 1)] : string.Empty)
                : shape.AsSpan(start, end - start).IndexOfAnyExcept('\t') is > 0 and var tabs ? shape.Substring(start, tabs) : string.Empty;
        }

        if (layout == LiteralLayout.RawBlock)
        {
            return BlankAt(shape, lines[^1].Start, lines[^1].End) == lines[^1].End && lines.Count > 1 ? shape[lines[^1].Start..lines[^1].End] : string.Empty;
        }

        string? common = null;
        for (var i = first; i < count; i++)
        {
            var (start, end) = lines[i];
            var blank = BlankAt(shape, start, end);
            if (blank == end && !(layout == LiteralLayout.TextBlock && i + 1 == count))
            {
                continue;
            }

            // Text blocks count characters; the others compare them.
            var own = shape.AsSpan(start, blank - start);
            common = common is null ? own.ToString() : layout == LiteralLayout.TextBlock ? common[..Math.Min(common.Length, own.Length)] : common[..own.CommonPrefixLength(common)];
        }

        return common ?? string.Empty;
    }

    private static int BlankAt(string shape, int start, int end) => shape.AsSpan(start, end - start).IndexOfAnyExcept(" \t\f\v") is >= 0 and var some ? start + some : end;

    private static int TrimmedEnd(string shape, int start, int end) => end > start ? start + shape.AsSpan(start, end - start).TrimEnd(" \t\f").Length : Math.Max(start, end);
}
