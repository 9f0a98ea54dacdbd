namespace Settings.Compiler.Tests.Diagnostics;

/// <summary>A page of docs/diagnostics.</summary>
/// <param name="Code">The code in its title.</param>
/// <param name="Name">The name in its title.</param>
/// <param name="Sections">The titles of its sections in order.</param>
/// <param name="Example">The document or migration that yields the code; null when none can show it.</param>
/// <param name="Instead">The mended one; null when there is none.</param>
/// <param name="IsMigration">Whether they are migrations.</param>
internal sealed record DiagnosticPage(string Code, string Name, IReadOnlyList<string> Sections, string? Example, string? Instead, bool IsMigration)
{
    private const string Fence = "```";
    private const string Migration = "migration";

    /// <summary>Reads a page.</summary>
    public static DiagnosticPage Read(string text)
    {
        var parts = text.Split("\n## ");
        var title = parts[0].Trim().Split(' ');
        var sections = parts.Skip(1).Select(p => p.Split('\n')[0].Trim()).ToArray();
        var isMigration = text.Contains($"\n{Fence}{Migration}\n", StringComparison.Ordinal);
        var language = isMigration ? Migration : "toml";
        return new DiagnosticPage(title[1], title[2], sections, Block(parts, "Example", language), Block(parts, "Use instead", language), isMigration);
    }

    private static string? Block(string[] parts, string section, string language)
    {
        var part = parts.FirstOrDefault(p => p.StartsWith(section + "\n", StringComparison.Ordinal));
        var start = part?.IndexOf(Fence + language + "\n", StringComparison.Ordinal) ?? -1;
        if (part is null || start < 0)
        {
            return null;
        }

        start += Fence.Length + language.Length + 1;
        return part[start..part.IndexOf("\n" + Fence, start - 1, StringComparison.Ordinal)] + "\n";
    }
}
