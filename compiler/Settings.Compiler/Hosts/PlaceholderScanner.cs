using System.Buffers;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>Finds placeholders in a text.</summary>
internal static class PlaceholderScanner
{
    // What all of them begin with.
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("$%{<*_@");

    private const int LongestName = 64;

    // An expression that is longer is taken for something else, so that each character is looked at a bounded number of times.
    private const int LongestExpression = 1 << 14;

    /// <summary>The next character from an offset on that a placeholder may begin with; -1 for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">The offset.</param>
    /// <param name="own">The ways of writing placeholders that people name themselves; null for none.</param>
    public static int NextIn(string text, int offset, PlaceholderForms? own)
    {
        var next = text.AsSpan(offset).IndexOfAny(Beginnings) is >= 0 and var at ? offset + at : -1;
        return own?.NextIn(text, offset) is >= 0 and var ownNext && (next < 0 || ownNext < next) ? ownNext : next;
    }

    /// <summary>The placeholders and directives in a part of a text, in its order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The part.</param>
    /// <param name="syntax">Which of the usual placeholders there may be.</param>
    public static IEnumerable<TextSpan> All(SourceText text, TextSpan span, PlaceholderSyntax syntax)
    {
        for (var at = NextIn(text.Text, span.Start, text.Placeholders); at >= 0 && at < span.End;)
        {
            var length = LengthAt(text.Text, at, syntax, text.Placeholders, out _);
            if (length > 0)
            {
                yield return new TextSpan(at, length);
            }

            at = NextIn(text.Text, at + Math.Max(1, length), text.Placeholders);
        }
    }

    /// <summary>The length of the placeholder at an offset, and whether it is a directive, which writes nothing itself; 0 for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The offset.</param>
    /// <param name="syntax">Which of the usual placeholders there may be.</param>
    /// <param name="own">The ways of writing placeholders that people name themselves, which come first; null for none.</param>
    /// <param name="isDirective">Whether it is a directive.</param>
    public static int LengthAt(string text, int at, PlaceholderSyntax syntax, PlaceholderForms? own, out bool isDirective)
    {
        isDirective = false;
        if (own?.LengthAt(text, at) is > 0 and var length)
        {
            return length;
        }

        var rest = text.AsSpan(at);
        switch (rest)
        {
            case ['$', '$', '{', ..] or ['$', '/', '{', ..] when syntax.HasFlag(PlaceholderSyntax.Dollar):
                return Braced(text, at + 3) - at is > 0 and var escaped ? escaped : 0;
            case ['$', '{', ..] when syntax.HasFlag(PlaceholderSyntax.Dollar):
                return Braced(text, at + 2) - at is > 0 and var braced ? braced : 0;
            case ['%', '%', '{', ..] when syntax.HasFlag(PlaceholderSyntax.Dollar):
                isDirective = true;
                return Braced(text, at + 3) - at is > 0 and var doubled ? doubled : 0;
            case ['%', '{', ..] when syntax.HasFlag(PlaceholderSyntax.Dollar):
                isDirective = true;
                return Braced(text, at + 2) - at is > 0 and var directive ? directive : 0;
            case ['{', '{', ..] when syntax.HasFlag(PlaceholderSyntax.Braces):
                isDirective = IsAction(rest[2..]);
                return Until(rest, 2, "}}");
            case ['{', '%', ..] when syntax.HasFlag(PlaceholderSyntax.Braces):
                isDirective = true;
                return Until(rest, 2, "%}");
            case ['{', '#', ..] when syntax.HasFlag(PlaceholderSyntax.Braces):
                isDirective = true;
                return Until(rest, 2, "#}");
            case ['<', '%', ..] when syntax.HasFlag(PlaceholderSyntax.Angles):
                isDirective = rest is not ['<', '%', '=', ..];
                return Until(rest, 2, "%>");
            case ['<', '<', ..] when syntax.HasFlag(PlaceholderSyntax.Angles):
                return Named(rest, 2, ">>", isSpaced: true);
            case ['<', ..] when syntax.HasFlag(PlaceholderSyntax.Angles):
                return Named(rest, 1, ">", isSpaced: true) is > 0 and var named && (IsForPeople(rest[..named]) || (syntax.HasFlag(PlaceholderSyntax.Loose) && !IsElement(rest, named))) ? named : 0;
            case ['$', '(', ..] when syntax.HasFlag(PlaceholderSyntax.Loose):
                return Until(rest, 2, ")");
            case ['$', (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_', ..] when syntax.HasFlag(PlaceholderSyntax.Loose):
                return 1 + NameLength(rest[1..]);
            case ['%', 's' or 'd' or 'v' or 'q', ..] when syntax.HasFlag(PlaceholderSyntax.Marks) && !(rest.Length > 2 && IsInName(rest[2])):
                return syntax.HasFlag(PlaceholderSyntax.Loose) || IsQuoted(text, at, 2) ? 2 : 0;
            case ['*', '*', '*', ..] when syntax.HasFlag(PlaceholderSyntax.Marks):
                return rest.IndexOfAnyExcept('*') is >= 0 and var stars ? stars : rest.Length;
            case ['_', '_', >= 'A' and <= 'Z', ..] when syntax.HasFlag(PlaceholderSyntax.Marks):
                return Named(rest, 2, "__", isSpaced: false);
            case ['@', '@', >= 'A' and <= 'Z', ..] when syntax.HasFlag(PlaceholderSyntax.Marks):
                return Named(rest, 2, "@@", isSpaced: false);
            default:
                return 0;
        }
    }

    // The offset behind the closing brace; 0 when there is none. Strings inside, and what is put into them, may contain braces.
    private static int Braced(string text, int at)
    {
        var open = new Stack<char>(['{']);
        for (var end = Math.Min(text.Length, at + LongestExpression); at < end; at++)
        {
            var c = text[at];
            if (open.Peek() == '"')
            {
                if (c == '\\')
                {
                    at++;
                }
                else if (c == '"')
                {
                    open.Pop();
                }
                else if (c is '$' or '%' && at + 1 < text.Length && text[at + 1] == '{')
                {
                    open.Push('{');
                    at++;
                }
                else if (c == '\n')
                {
                    return 0;
                }
            }
            else if (c == '"')
            {
                open.Push('"');
            }
            else if (c == '{')
            {
                open.Push('{');
            }
            else if (c == '}' && open.Pop() == '{' && open.Count == 0)
            {
                return at + 1;
            }
        }

        return 0;
    }

    // <CLUSTER>, <your cluster>: not a word in small letters, which may be meant.
    private static bool IsForPeople(ReadOnlySpan<char> text) => text.Length > 2 && (char.IsAsciiLetterUpper(text[1]) || text.ContainsAny("_ -:/"));

    // <b>text</b> on one line.
    private static bool IsElement(ReadOnlySpan<char> text, int length)
    {
        var line = text[..Math.Min(text.Length, LongestExpression)];
        line = line.IndexOf('\n') is >= 0 and var end ? line[..end] : line;
        for (var at = line.IndexOf("</"); at >= 0; at = line.IndexOf("</"))
        {
            line = line[(at + 2)..];
            if (line.StartsWith(text[1..length]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsQuoted(string text, int at, int length) => at > 0 && at + length < text.Length && text[at - 1] is '"' or '\'' && text[at + length] == text[at - 1];

    private static int Until(ReadOnlySpan<char> rest, int start, string end) =>
        rest[start..Math.Min(rest.Length, start + LongestExpression)].IndexOf(end, StringComparison.Ordinal) is >= 0 and var at && !(start == 2 && end == ")" && rest.Slice(start, at).Contains('\n')) ? start + at + end.Length : 0;

    // <name>, __NAME__: a few words, not a comparison.
    private static int Named(ReadOnlySpan<char> rest, int start, string end, bool isSpaced)
    {
        var length = rest[start..Math.Min(rest.Length, start + LongestName + end.Length)].IndexOf(end, StringComparison.Ordinal);
        if (length is < 1 or > LongestName || !IsLetter(rest[start]))
        {
            return 0;
        }

        foreach (var c in rest.Slice(start, length))
        {
            if (!IsInName(c) && c is not ('-' or '.') && !(isSpaced && c is ' ' or ':' or '/'))
            {
                return 0;
            }
        }

        return start + length + end.Length;
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsInName(text[length]))
        {
            length++;
        }

        return length;
    }

    // {{- if x }} and the like decide what is written, and write nothing.
    private static bool IsAction(ReadOnlySpan<char> body)
    {
        body = body.TrimStart("- ");
        var word = body[..NameLength(body)];
        return word is "if" or "else" or "end" or "range" or "with" or "define" or "block" or "break" or "continue" || body.StartsWith("/*") || body.StartsWith("#") || body.StartsWith("/") || body.StartsWith("!");
    }

    private static bool IsLetter(char c) => char.IsAsciiLetter(c);

    private static bool IsInName(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
