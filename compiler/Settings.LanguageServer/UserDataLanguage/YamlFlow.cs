using Settings.Compiler.Text;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What is being written between the brackets of YAML's flow style, or of JSON, however broken it is.</summary>
internal static class YamlFlow
{
    // Longer ones are generated.
    private const int MostLines = 200;

    /// <summary>What is written at an offset; null outside of brackets, and where nothing can be completed.</summary>
    public static YamlLine? At(SourceText source, int offset)
    {
        var text = source.Text;
        var open = Around(source, offset);
        if (open.Length == 0)
        {
            return null;
        }

        var (bracket, begin) = open[^1];
        var end = EndOf(text, begin, offset);
        var start = SkipBlanks(text, begin, end);
        start = start >= end || start > offset ? offset : start;
        if (offset > end || text.AsSpan(start, end - start) is ['{' or '[' or '|' or '>' or '&' or '*' or '!' or '#', ..])
        {
            return null;
        }

        var closing = string.Concat(open.Reverse().Select(one => one.Bracket == '{' ? '}' : ']'));
        var isItem = bracket == '[';
        var colon = isItem ? null : ColonIn(text, start, end);
        var key = Trimmed(text, start, colon ?? end);
        if (colon is not { } at || offset <= at)
        {
            return offset > key.End ? null : new YamlLine(key, key, colon, end) { Dashes = isItem ? 1 : 0, Closing = closing };
        }

        var value = SkipBlanks(text, at + 1, end);
        if (value < end && text[value] is '{' or '[' or '&' or '*' or '!')
        {
            return null;
        }

        var word = value >= end ? new TextSpan(offset, 0) : Trimmed(text, value, end);
        return offset < word.Start || offset > word.End || (offset == at + 1 && text[at - 1] is not ('"' or '\'')) ? null : new YamlLine(key, word, colon, end) { Dashes = 0, Closing = closing };
    }

    // The brackets that are open at an offset, each with where what is being written in it begins; none outside of brackets.
    private static (char Bracket, int Begin)[] Around(SourceText source, int offset)
    {
        (char Bracket, int Begin)[] most = [];
        var last = source.Lines.PositionOf(offset).Line;
        for (var line = last; line >= 0 && line > last - MostLines; line--)
        {
            var open = OpenAt(source.Text, source.Lines.LineSpan(line).Start, offset);
            most = open.Length > most.Length ? open : most;
        }

        return most;
    }

    // A bracket begins flow style where a value does: behind a key, behind a dash, or as the first of a line.
    private static (char Bracket, int Begin)[] OpenAt(string text, int line, int offset)
    {
        var at = line;
        while (at < offset && text[at] is not ('{' or '[' or '\n' or '#' or '"' or '\''))
        {
            at++;
        }

        var before = at < offset ? text.AsSpan(line, at - line).TrimEnd(" \t") : default;
        var open = new Stack<(char Bracket, int Begin)>();
        if (at >= offset || text[at] is not ('{' or '[') || !(before.IsEmpty || before.EndsWith(":") || before.EndsWith("-")))
        {
            return [];
        }

        for (; at < offset; at++)
        {
            switch (text[at])
            {
                case '{' or '[':
                    open.Push((text[at], at + 1));
                    break;
                case '}' or ']':
                    if (!open.TryPop(out _) || open.Count == 0)
                    {
                        return [];
                    }

                    break;
                case ',':
                    open.Push((open.Pop().Bracket, at + 1));
                    break;
                case '"' or '\'' when IsQuote(text, at):
                    at = QuoteEnd(text, at, offset);
                    break;
            }
        }

        return [.. open.Reverse()];
    }

    // What ends an entry; behind the offset also the end of the line, as the brackets may not be closed yet.
    private static int EndOf(string text, int begin, int offset)
    {
        var depth = 0;
        for (var at = begin; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']' when depth-- == 0:
                case ',' when depth == 0:
                case '\r' or '\n' when at >= offset:
                    return at;
                case '"' or '\'' when IsQuote(text, at):
                    at = QuoteEnd(text, at, text.Length);
                    break;
            }
        }

        return text.Length;
    }

    // An apostrophe within a word is none.
    private static bool IsQuote(string text, int at) => at == 0 || text[at - 1] is ' ' or '\t' or '\n' or '{' or '[' or ',' or ':';

    // The quotation mark that closes one, on the same line; the end of that for none.
    private static int QuoteEnd(string text, int at, int limit)
    {
        var quote = text[at];
        for (at++; at < limit && text[at] is not ('\n' or '\r') && text[at] != quote; at++)
        {
            at += text[at] == '\\' && quote == '"' ? 1 : 0;
        }

        return Math.Min(at, limit);
    }

    // Behind a key in quotation marks a colon needs no blank.
    private static int? ColonIn(string text, int start, int end)
    {
        var isQuoted = start < end && text[start] is '"' or '\'';
        for (var at = isQuoted ? QuoteEnd(text, start, end) + 1 : start; at < end; at++)
        {
            if (text[at] == ':' && (isQuoted || at + 1 == end || text[at + 1] is ' ' or '\t' or '\n' or '{' or '['))
            {
                return at;
            }
        }

        return null;
    }

    private static int SkipBlanks(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
