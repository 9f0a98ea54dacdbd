namespace Settings.Compiler.Tests.Diagnostics;

/// <summary>A page of docs/diagnostics.</summary>
/// <param name="Code">The code in its title.</param>
/// <param name="Name">The name in its title.</param>
/// <param name="Sections">The titles of its sections in order.</param>
/// <param name="Example">The blocks that run and yield the code.</param>
/// <param name="Instead">The mended ones; empty where nothing can be run.</param>
internal sealed record DiagnosticPage(string Code, string Name, IReadOnlyList<string> Sections, IReadOnlyList<PageBlock> Example, IReadOnlyList<PageBlock> Instead)
{
    /// <summary>Reads a page.</summary>
    public static DiagnosticPage Read(string text)
    {
        var parts = text.Split("\n## ");
        var title = parts[0].Trim().Split(' ');
        return new DiagnosticPage(title[1], title[2], [.. parts.Skip(1).Select(part => part.Split('\n')[0].Trim())], Blocks(parts, "Example"), Blocks(parts, "Use instead"));
    }

    private static PageBlock[] Blocks(string[] parts, string section) =>
    [
        .. PageBlock.In(parts.FirstOrDefault(part => part.StartsWith(section + "\n", StringComparison.Ordinal)) ?? string.Empty).Where(block => block.Runs),
    ];
}
