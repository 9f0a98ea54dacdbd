namespace Settings.Compiler.Tests.Diagnostics;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">The first word after the fence: toml, migration, facts, store, console, text …</param>
/// <param name="File">The file of the catalog that it is laid over, the second word; null when it is not a file of the catalog.</param>
/// <param name="Catalog">The catalog that the file is laid over, after "over"; null for the built-in one.</param>
/// <param name="Text">What it contains.</param>
internal sealed record PageBlock(string Language, string? File, string? Catalog, string Text)
{
    private const string Fence = "```";

    /// <summary>Whether a test can run it.</summary>
    public bool Runs => File is not null || Language is "toml" or "migration" or "facts" or "store" or "console";

    /// <summary>The blocks of a part of a page.</summary>
    public static IReadOnlyList<PageBlock> In(string text)
    {
        var blocks = new List<PageBlock>();
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith(Fence, StringComparison.Ordinal))
            {
                var words = lines[at][Fence.Length..].Split(' ');
                var end = Array.FindIndex(lines, at + 1, line => line == Fence);
                blocks.Add(new PageBlock(words[0], words.ElementAtOrDefault(1), words.ElementAtOrDefault(3), string.Join('\n', lines[(at + 1)..end]) + "\n"));
                at = end;
            }
        }

        return blocks;
    }
}
