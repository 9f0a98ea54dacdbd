using Settings.Compiler.Text;
using Settings.Migrations.Syntax;

namespace Settings.LanguageServer.MigrationLanguage;

/// <summary>A place of a migration where something can be written.</summary>
/// <param name="Kind">What.</param>
/// <param name="Word">What is written there already.</param>
/// <param name="Words">The words of the language that can be written there.</param>
internal sealed record MigrationSlot(MigrationSlotKind Kind, TextSpan Word, params IReadOnlyList<string> Words)
{
    private static readonly string[] OfFile = ["add", "remove", "replace", "restrict", "regenerate", "when", "forward", "backward", "lossy", "test"];
    private static readonly string[] OfBlock = ["remove", "replace", "restrict", "regenerate", "convert", "set", "when", "host"];
    private static readonly string[] OfGuard = ["add", "remove", "replace", "restrict", "regenerate", "convert", "set", "when", "host"];
    private static readonly string[] OfTest = ["given", "expect"];

    /// <summary>Whether a key may have stars.</summary>
    public bool AllowsPatterns { get; init; }

    /// <summary>The place; null where a value or nothing at all can be written.</summary>
    public static MigrationSlot? At(MigrationSyntaxTree tree, int offset)
    {
        var source = tree.Source;
        var (start, end) = (offset, offset);
        while (start > 0 && IsOfWord(source.Text[start - 1]))
        {
            start--;
        }

        while (end < source.Length && IsOfWord(source.Text[end]))
        {
            end++;
        }

        var word = TextSpan.FromBounds(start, end);
        if (Before(tree, start) is not var (open, before, isInText))
        {
            return null;
        }

        if (isInText)
        {
            return before is [.., "on"] && open.Count == 0 ? new MigrationSlot(MigrationSlotKind.Variant, word) : null;
        }

        // A statement begins with its line; what follows a break elsewhere goes on with the line above.
        var isFirst = source.Slice(TextSpan.FromBounds(source.Lines.LineSpan(source.Lines.PositionOf(start).Line).Start, start)).Trim(" \t\uFEFF").IsEmpty;
        return isFirst || before.Count == 0 ? Begin(open, word) : Continue(before, word);
    }

    private static bool IsOfWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '*' or '/' or '-' or '.' or '@';

    // The blocks that are open, each by the word of its statement; the words of the statement since then; and whether the place is in a string.
    private static (IReadOnlyList<string> Open, IReadOnlyList<string> Words, bool IsInText)? Before(MigrationSyntaxTree tree, int offset)
    {
        var (open, words) = (new List<string>(), new List<string>());
        foreach (var token in tree.Tokens)
        {
            if (token.Span.Start >= offset)
            {
                break;
            }

            var text = tree.Source.Slice(token.Span);
            if (token.Kind == MigrationTokenKind.Comment && offset <= token.Span.End)
            {
                return null;
            }

            if (token.Kind == MigrationTokenKind.Text && (offset < token.Span.End || !text.EndsWith("\"") || text.Length == 1))
            {
                return (open, words, true);
            }

            if (token.Kind is MigrationTokenKind.Space or MigrationTokenKind.Comment)
            {
                continue;
            }

            if (text is "{")
            {
                open.Add(words.Count > 0 ? words[0] : string.Empty);
                words.Clear();
            }
            else if (text is "}")
            {
                open.RemoveRange(Math.Max(open.Count - 1, 0), Math.Min(open.Count, 1));
                words.Clear();
            }
            else
            {
                if (token.Kind == MigrationTokenKind.Keyword && IsStatement(text) && IsFirstOfLine(tree.Source, token.Span.Start))
                {
                    words.Clear();
                }

                words.Add(text.ToString());
            }
        }

        return (open, words, false);
    }

    private static bool IsStatement(ReadOnlySpan<char> word)
    {
        foreach (var known in (IEnumerable<string>)[.. OfGuard, "forward", "backward", "lossy", "test", .. OfTest])
        {
            if (word.SequenceEqual(known))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFirstOfLine(SourceText source, int offset) =>
        source.Slice(TextSpan.FromBounds(source.Lines.LineSpan(source.Lines.PositionOf(offset).Line).Start, offset)).Trim(" \t\uFEFF").IsEmpty;

    private static MigrationSlot? Begin(IReadOnlyList<string> open, TextSpan word) => open switch
    {
        [] => new MigrationSlot(MigrationSlotKind.Word, word, OfFile),
        [.., "add" or "remove"] => new MigrationSlot(MigrationSlotKind.Key, word, "prefix") { AllowsPatterns = true },
        [.., "test"] => new MigrationSlot(MigrationSlotKind.Word, word, OfTest),
        [.., "forward" or "backward"] => new MigrationSlot(MigrationSlotKind.Word, word, OfBlock),
        [.., "when"] => new MigrationSlot(MigrationSlotKind.Word, word, open.Any(block => block is "forward" or "backward") ? OfBlock : OfGuard),
        _ => null,
    };

    private static MigrationSlot? Continue(IReadOnlyList<string> before, TextSpan word) => before switch
    {
        ["add"] or ["add" or "remove" or "convert", .., "prefix"] => new MigrationSlot(MigrationSlotKind.Key, word, before.Count == 1 ? ["prefix"] : []) { AllowsPatterns = before.Count == 1 },
        ["remove"] => new MigrationSlot(MigrationSlotKind.Key, word, "prefix", "generated", "all") { AllowsPatterns = true },
        ["remove", "all"] => new MigrationSlot(MigrationSlotKind.Word, word, "weak", "metadata"),
        ["convert"] => new MigrationSlot(MigrationSlotKind.Key, word, "prefix"),
        ["when"] => new MigrationSlot(MigrationSlotKind.Key, word, "variant"),
        ["expect"] => new MigrationSlot(MigrationSlotKind.Key, word, "back", "failure"),
        ["expect", "back"] => new MigrationSlot(MigrationSlotKind.Key, word, "failure"),
        ["given" or "set" or "replace" or "restrict" or "regenerate"] or ["remove", "generated"] => new MigrationSlot(MigrationSlotKind.Key, word),
        ["when", .., "variant" or "and"] => new MigrationSlot(MigrationSlotKind.Trait, word),
        ["convert", "prefix", _] or ["convert", not "prefix"] => new MigrationSlot(MigrationSlotKind.Conversion, word),
        ["convert", .., "or"] => new MigrationSlot(MigrationSlotKind.Word, word, "remove", "failure"),
        ["expect", .., { } last] when last.Contains('.', StringComparison.Ordinal) => new MigrationSlot(MigrationSlotKind.Word, word, "gone"),
        ["test", ['"', ..]] => new MigrationSlot(MigrationSlotKind.Word, word, "on"),
        _ => null,
    };
}
