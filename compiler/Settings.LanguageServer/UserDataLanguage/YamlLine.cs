using Settings.Compiler.Text;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What is being written in a line of YAML, however broken it is: a key, or the value behind one.</summary>
/// <param name="Key">The key with its quotation marks, or what may become one; empty where nothing is written yet.</param>
/// <param name="Word">What a choice replaces: the key, or the value.</param>
/// <param name="Colon">Where the colon behind the key is; null when there is none.</param>
/// <param name="End">The end of the line.</param>
internal sealed record YamlLine(TextSpan Key, TextSpan Word, int? Colon, int End)
{
    // A list or mapping in brackets, a text of several lines, an anchor, a comment: they are not one word.
    private const string OtherValues = "[{|>&*!#%@`";

    /// <summary>The brackets that would close what is open around it; null in YAML's block style.</summary>
    public string? Closing { get; init; }

    /// <summary>Whether it is between brackets.</summary>
    public bool IsFlow => Closing is not null;

    /// <summary>Whether the value is being written.</summary>
    public bool IsValue => Word != Key;

    /// <summary>The column of the key, beyond the indentation of the line: that of the dashes before it.</summary>
    public required int Dashes { get; init; }

    /// <summary>Whether the key is an item of a list by itself, or begins one.</summary>
    public bool IsItem => Dashes > 0;

    /// <summary>What is written at an offset; null where nothing can be completed.</summary>
    public static YamlLine? At(SourceText source, int offset)
    {
        var text = source.Text;
        var line = source.Lines.LineSpan(source.Lines.PositionOf(offset).Line);
        var end = EndOf(text, line);
        var indented = SkipBlanks(text, line.Start, end);
        var start = indented;
        while (start < end && text[start] == '-' && (start + 1 == end || text[start + 1] == ' '))
        {
            start = SkipBlanks(text, start + 1, end);
        }

        if (offset < start || (start < end && OtherValues.Contains(text[start], StringComparison.Ordinal)))
        {
            return null;
        }

        // A blank line goes on to where the cursor is.
        start = start == end ? offset : start;
        var colon = ColonIn(text, start, end);
        var key = Trimmed(text, start, colon ?? end);
        if (colon is not { } at || offset <= at)
        {
            return offset > key.End ? null : new YamlLine(key, key, colon, end) { Dashes = start - indented };
        }

        var value = SkipBlanks(text, at + 1, end);
        if (value < end && OtherValues.Contains(text[value], StringComparison.Ordinal))
        {
            return null;
        }

        var word = value >= end ? new TextSpan(offset, 0) : Trimmed(text, value, CommentIn(text, value, end));
        return offset < word.Start || offset > word.End || offset == at + 1 ? null : new YamlLine(key, word, colon, end) { Dashes = start - indented };
    }

    // The colon that ends a key has a blank behind it, or the end of the line.
    private static int? ColonIn(string text, int start, int end)
    {
        var quote = start < end && text[start] is '"' or '\'' ? text[start] : '\0';
        for (var at = quote == '\0' ? start : start + 1; at < end; at++)
        {
            if (quote != '\0')
            {
                quote = text[at] == quote ? '\0' : quote;
            }
            else if (text[at] == ':' && (at + 1 == end || text[at + 1] is ' ' or '\t'))
            {
                return at;
            }
        }

        return null;
    }

    private static int CommentIn(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] == '#' && text[at - 1] is ' ' or '\t')
            {
                return at;
            }
        }

        return end;
    }

    private static int EndOf(string text, TextSpan line)
    {
        var end = line.End;
        while (end > line.Start && text[end - 1] is '\r' or '\n')
        {
            end--;
        }

        return end;
    }

    private static int SkipBlanks(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t')
        {
            start++;
        }

        return start;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
