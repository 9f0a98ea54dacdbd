using System.Globalization;
using DiffPlex.Renderer;
using Settings.Compiler.Verification.Trees;

namespace Settings.Cli.Output;

/// <summary>Draws how a file of a node differs from what it should contain, short enough to be read.</summary>
internal static class TreeDiff
{
    private const int MostLines = 40;
    private const int LongestLine = 160;

    // A node's file is not to be trusted: comparing texts that have nothing in common takes time that grows with its square.
    private const int LargestText = 1_000_000;
    private const int MostLinesOfText = 3_000;

    /// <summary>The lines of a unified diff, those of the node with a plus sign; none when there is nothing to show.</summary>
    public static IReadOnlyList<string> Of(TreeDifference difference)
    {
        if (difference is not { Expected: { } expected, Actual: { } actual })
        {
            return [];
        }

        if (expected == actual)
        {
            return ["(differs only in values that are not shown)"];
        }

        if (IsTooLarge(expected) || IsTooLarge(actual))
        {
            return [];
        }

        var path = difference.Path.TrimStart('/');
        var lines = UnidiffRenderer.GenerateUnidiff(expected, actual, $"expected/{path}", $"tree/{path}", ignoreWhitespace: false).TrimEnd('\n').Split('\n');
        return lines.Length <= MostLines
            ? [.. lines.Select(Visible)]
            : [.. lines.Take(MostLines).Select(Visible), string.Create(CultureInfo.InvariantCulture, $"({lines.Length - MostLines} more lines)")];
    }

    private static bool IsTooLarge(string text) => text.Length > LargestText || text.Count(c => c == '\n') > MostLinesOfText;

    private static string Visible(string line)
    {
        var cut = line.Length > LongestLine ? line[..LongestLine] + "…" : line;
        return cut.Any(IsUnreadable) ? string.Concat(cut.Select(c => IsUnreadable(c) ? $"\\u{(int)c:X4}" : c.ToString())) : cut;
    }

    private static bool IsUnreadable(char c) => char.IsControl(c) && c != '\t';
}
