namespace Settings.Compiler.Tests.Diagnostics;

/// <summary>A page of docs/diagnostics.</summary>
/// <param name="Code">The code in its title.</param>
/// <param name="Name">The name in its title.</param>
/// <param name="Sections">The titles of its sections in order.</param>
/// <param name="Example">The document that yields the code; null when no TOML can show it.</param>
/// <param name="Instead">The mended document; null when there is none.</param>
internal sealed record DiagnosticPage(string Code, string Name, IReadOnlyList<string> Sections, string? Example, string? Instead)
{
    private const string Fence = "```";

    /// <summary>Reads a page.</summary>
    public static DiagnosticPage Read(string text)
    {
        var parts = text.Split("\n## ");
        var title = parts[0].Trim().Split(' ');
        var sections = parts.Skip(1).Select(p => p.Split('\n')[0].Trim()).ToArray();
        return new DiagnosticPage(title[1], title[2], sections, Toml(parts, "Example"), Toml(parts, "Use instead"));
    }

    private static string? Toml(string[] parts, string section)
    {
        var part = parts.FirstOrDefault(p => p.StartsWith(section + "\n", StringComparison.Ordinal));
        var start = part?.IndexOf(Fence + "toml\n", StringComparison.Ordinal) ?? -1;
        if (part is null || start < 0)
        {
            return null;
        }

        start += Fence.Length + 5;
        return part[start..part.IndexOf("\n" + Fence, start - 1, StringComparison.Ordinal)] + "\n";
    }
}
