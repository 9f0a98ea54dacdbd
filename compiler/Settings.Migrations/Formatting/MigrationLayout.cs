using Settings.Compiler.Formatting;
using Settings.Migrations.Parsing;
using Settings.Migrations.Syntax;

namespace Settings.Migrations.Formatting;

/// <summary>Lays out the tokens of a migration that parses.</summary>
internal sealed class MigrationLayout(MigrationSyntaxTree tree, EditList edits)
{
    private static readonly HashSet<string> Statements = [.. ExpectedTokens.Statements];

    // Blocks whose lines are statements; of the others each line is an item.
    private static readonly HashSet<string> WithStatements = new(StringComparer.Ordinal) { "when", "forward", "backward", "test" };

    private readonly Stack<OpenBracket> _open = new();
    private string _statement = string.Empty;
    private string _before = string.Empty;
    private int _level;
    private int _statementLevel;

    /// <summary>Adds all edits.</summary>
    public void Run()
    {
        // A byte order mark stays in front.
        var start = tree.Source.Text is ['\uFEFF', ..] ? 1 : 0;
        var isFirst = true;
        foreach (var token in tree.Tokens.Where(token => token.Kind != MigrationTokenKind.Space))
        {
            var text = tree.Source.Slice(token.Span).ToString();
            var isComment = token.Kind == MigrationTokenKind.Comment;
            var lineEnds = LineEndsIn(tree.Source.Text.AsSpan(start, token.Span.Start - start));
            if (isFirst)
            {
                edits.Put(start, token.Span.Start, string.Empty);
            }
            else if (lineEnds > 0)
            {
                _level = LevelOf(text, isComment);
                edits.Break(start, token.Span.Start, IsOpening(_before) || IsClosing(text) ? 1 : Math.Min(lineEnds, 2), _level);
            }
            else
            {
                edits.Put(start, token.Span.Start, SpaceBetween(_before, text));
            }

            if (!isComment)
            {
                Take(text);
            }

            start = isComment ? token.Span.Start + text.TrimEnd(" \t\f".ToCharArray()).Length : token.Span.End;
            isFirst = false;
        }

        if (isFirst)
        {
            edits.Put(start, tree.Source.Length, string.Empty);
        }
        else
        {
            edits.Break(start, tree.Source.Length, 1, 0);
        }
    }

    private static bool IsOpening(string token) => token is "{" or "[";

    private static bool IsClosing(string token) => token is "}" or "]";

    // A carriage return alone ends a comment.
    private static int LineEndsIn(ReadOnlySpan<char> blank)
    {
        var count = 0;
        for (var i = 0; i < blank.Length; i++)
        {
            count += blank[i] == '\n' || (blank[i] == '\r' && (i + 1 == blank.Length || blank[i + 1] != '\n')) ? 1 : 0;
        }

        return count;
    }

    private static string SpaceBetween(string left, string right) => (left, right) switch
    {
        ("{", "}") or ("[", _) or (_, "]" or "," or ":") => right.StartsWith('#') ? " " : string.Empty,
        _ => " ",
    };

    // How far a line that begins with a token is indented.
    private int LevelOf(string token, bool isComment)
    {
        if (IsClosing(token))
        {
            return _open.TryPeek(out var closed) ? closed.Level : 0;
        }

        var level = _open.TryPeek(out var open) ? open.Level + 1 : 0;
        var goesOn = open is null or { HasStatements: true }
            ? !Statements.Contains(token) && !isComment
            : IsBetweenOperands(_before) || IsBetweenOperands(token);

        // Twice before a block: what goes on does not look like a line of it.
        return !goesOn ? level : WithStatements.Contains(_statement) ? level + 2 : level + 1;
    }

    private static bool IsBetweenOperands(string token) => token is "->" or "=" or ":" or "==" or "!=";

    private void Take(string token)
    {
        if (IsOpening(token))
        {
            var isBlock = token == "{" && WithStatements.Contains(_statement) && !IsBetweenOperands(_before);
            _open.Push(new OpenBracket(isBlock ? _statementLevel : _level, isBlock));
        }
        else if (IsClosing(token))
        {
            _open.TryPop(out _);
        }
        else if (Statements.Contains(token))
        {
            (_statement, _statementLevel) = (token, _level);
        }

        _before = token;
    }

    private sealed record OpenBracket(int Level, bool HasStatements);
}
