using System.Buffers;
using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Suppressions;

/// <summary>The form of comments that suppress findings. docs/suppressions.md describes it.</summary>
public static class SuppressionSyntax
{
    /// <summary>What such comments begin with, after '#' and blanks: a text without it has none.</summary>
    public const string Mark = "settingsc:";

    private static readonly SearchValues<char> WordCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_");

    private const string ReasonMark = "--";
    private const string Blanks = " \t";

    private static readonly (string Word, SuppressionScope Scope)[] Words =
        [("ignore", SuppressionScope.Line), ("ignore-table", SuppressionScope.Table), ("ignore-file", SuppressionScope.File)];

    /// <summary>Whether a comment is meant to suppress something, in a right form or a wrong one.</summary>
    /// <param name="comment">The comment, from its '#' on.</param>
    public static bool IsMeant(ReadOnlySpan<char> comment)
    {
        var said = comment.TrimStart('#').TrimStart(Blanks);
        if (!said.StartsWith(Mark, StringComparison.Ordinal))
        {
            return false;
        }

        var word = said[Mark.Length..].TrimStart(Blanks);
        var length = LengthOfWord(word);
        return word.StartsWith(Words[0].Word, StringComparison.OrdinalIgnoreCase) || (length > 0 && word[length..].StartsWith('['));
    }

    /// <summary>Reads a comment.</summary>
    /// <param name="source">The document.</param>
    /// <param name="comment">The comment, from its '#' on.</param>
    /// <returns>The suppression, which covers nothing yet; null when the comment has not the form of one.</returns>
    public static Suppression? Parse(SourceText source, TextSpan comment)
    {
        ArgumentNullException.ThrowIfNull(source);
        var text = source.Slice(comment);
        var at = text.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var mark ? mark + Mark.Length : text.Length;
        at += text[at..].Length - text[at..].TrimStart(Blanks).Length;
        var length = LengthOfWord(text[at..]);
        var word = text.Slice(at, length).ToString();
        var scope = Array.FindIndex(Words, known => known.Word == word);
        var (open, close) = (at + length, text.IndexOf(']'));
        if (scope < 0 || open >= text.Length || text[open] != '[' || close < open || !IsReason(text[(close + 1)..], out var reason))
        {
            return null;
        }

        var names = NamesIn(text[..close], open + 1, comment.Start);
        return names.IsEmpty ? null : new Suppression(comment, Words[scope].Scope, names, reason);
    }

    /// <summary>Writes a comment.</summary>
    /// <param name="scope">How far it reaches.</param>
    /// <param name="names">The kinds of findings.</param>
    /// <param name="reason">Why; null for nothing.</param>
    public static string Write(SuppressionScope scope, IEnumerable<string> names, string? reason) =>
        $"# {Mark} {Array.Find(Words, word => word.Scope == scope).Word}[{string.Join(", ", names)}]{(reason is null ? string.Empty : $" {ReasonMark} {reason}")}";

    // None may be empty: a comma too many is a mistake.
    private static ImmutableArray<SuppressedName> NamesIn(ReadOnlySpan<char> text, int start, int offset)
    {
        var names = ImmutableArray.CreateBuilder<SuppressedName>();
        foreach (var part in text[start..].Split(','))
        {
            var name = text[start..][part];
            var from = start + part.Start.GetOffset(text.Length - start);
            var trimmed = name.Trim(Blanks);
            if (trimmed.IsEmpty)
            {
                return [];
            }

            names.Add(new SuppressedName(trimmed.ToString(), new TextSpan(offset + from + name.Length - name.TrimStart(Blanks).Length, trimmed.Length)));
        }

        return names.ToImmutable();
    }

    private static bool IsReason(ReadOnlySpan<char> rest, out string? reason)
    {
        var said = rest.Trim(Blanks);
        reason = said.StartsWith(ReasonMark, StringComparison.Ordinal) && said[ReasonMark.Length..].Trim(Blanks) is { IsEmpty: false } why ? why.ToString() : null;
        return said.IsEmpty || said.StartsWith(ReasonMark, StringComparison.Ordinal);
    }

    private static int LengthOfWord(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(WordCharacters) is >= 0 and var end ? end : text.Length;
}
