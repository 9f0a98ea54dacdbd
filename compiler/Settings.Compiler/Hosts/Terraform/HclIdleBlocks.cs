using System.Buffers;
using Settings.Compiler.Hosts.Encoded;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>
/// Finds the blocks of a file that cannot hold user data and say nothing about any, so they need not be read: most of a large
/// configuration. Only blocks of which the end is certain are skipped: none with a heredoc, a long comment or a string that is not closed.
/// </summary>
internal static class HclIdleBlocks
{
    // Blocks of which nothing is known outside of them; variables and locals have values that other blocks name.
    private static readonly string[] Words = ["resource", "data", "module", "output", "provider", "terraform", "moved", "removed", "import", "check"];

    // What is in every block that holds user data, or whose nodes run Bottlerocket and get some.
    private static readonly string[] Signs = [.. Decoding.Marks, "settings", "bottlerocket", "user_data", TerraformPlaces.ArgumentsOfModule, "join"];

    private static readonly SearchValues<char> OfBlocks = SearchValues.Create("{}\"#/<");
    private static readonly SearchValues<char> OfStrings = SearchValues.Create("\"\\\n$%");

    // Deeper templates are left to the grammar.
    private const int Nesting = 8;

    /// <summary>The blocks to skip, in their order. Each begins in the first column of a line, outside of any other block if the text before it is HCL.</summary>
    public static IReadOnlyList<TextSpan> In(string text)
    {
        List<TextSpan> idle = [];
        for (var line = 0; line < text.Length;)
        {
            var end = StartsBlock(text.AsSpan(line)) ? EndOfCode(text, line, 0) : -1;
            if (end >= 0 && !MayHold(text.AsSpan(line, end - line)))
            {
                idle.Add(TextSpan.FromBounds(line, end));
            }

            var next = text.IndexOf('\n', Math.Max(line, end));
            line = next < 0 ? text.Length : next + 1;
        }

        return idle;
    }

    // resource "a" "b" {
    private static bool StartsBlock(ReadOnlySpan<char> line) =>
        line.IndexOfAny('{', '=', '\n') is > 0 and var brace && line[brace] == '{'
        && line[..brace].IndexOf(' ') is > 0 and var end && Array.IndexOf(Words, line[..end].ToString()) >= 0;

    private static bool MayHold(ReadOnlySpan<char> block)
    {
        foreach (var sign in Signs)
        {
            if (block.Contains(sign, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Behind the brace that closes the first one from here, or, in a string, what was put in; -1 when that is not certain.
    private static int EndOfCode(string text, int start, int nesting)
    {
        var depth = 0;
        for (var at = start; text.AsSpan(at).IndexOfAny(OfBlocks) is >= 0 and var offset;)
        {
            at += offset + 1;
            switch (text[at - 1])
            {
                case '{':
                    depth++;
                    break;
                case '}' when --depth <= 0:
                    return depth == 0 ? at : -1;
                case '"' when EndOfString(text, at, nesting) is var end:
                    at = end;
                    break;
                case '#':
                case '/' when Next(text, at) == '/':
                    at = text.IndexOf('\n', at);
                    break;
                case '/' when Next(text, at) == '*':
                case '<' when Next(text, at) == '<':
                    return -1;
            }

            if (at < 0)
            {
                return -1;
            }
        }

        return -1;
    }

    private static int EndOfString(string text, int start, int nesting)
    {
        for (var at = start; text.AsSpan(at).IndexOfAny(OfStrings) is >= 0 and var offset;)
        {
            at += offset + 1;
            switch (text[at - 1])
            {
                case '"':
                    return at;
                case '\n':
                    return -1;
                case '\\':
                    at += Next(text, at) is '\n' or '\r' or '\0' ? 0 : 1;
                    break;
                case var mark when Next(text, at) == mark && Next(text, at + 1) == '{':
                    at += 2;
                    break;
                case var _ when Next(text, at) == '{':
                    at = nesting < Nesting ? EndOfCode(text, at, nesting + 1) : -1;
                    break;
            }

            if (at < 0)
            {
                return -1;
            }
        }

        return -1;
    }

    private static char Next(string text, int at) => at < text.Length ? text[at] : '\0';
}
