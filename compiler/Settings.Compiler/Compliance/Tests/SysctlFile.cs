using Settings.Compiler.Binding;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Compliance.Tests;

/// <summary>Where kernel parameters come from. Upstream: core-kit sources/api/corndog/src/main.rs.</summary>
/// <param name="File">The path of the file with those that settings give.</param>
/// <param name="Format">The name of its format.</param>
/// <param name="Key">The table in it.</param>
/// <param name="Setting">The setting that it comes from.</param>
public sealed record SysctlFile(string File, string Format, string Key, SettingPath Setting)
{
    /// <summary>What they are otherwise, as far as it is known.</summary>
    public IReadOnlyDictionary<string, KnownSysctl> Known { get; init; } = new Dictionary<string, KnownSysctl>(StringComparer.Ordinal);

    /// <summary>The values that settings give a parameter, each once, in all of its spellings; none or one, unless two spellings contradict each other.</summary>
    internal IReadOnlyList<string> SetIn(ComplianceTree tree, string name) => tree.ValueIn(File, Format, Key) is DocumentTable table
        ? [.. table.Entries.Where(entry => NameOf(entry.Key) == name).Select(entry => (entry.Value as DocumentString)?.Value.Trim() ?? string.Empty).Distinct(StringComparer.Ordinal)]
        : [];

    // Names are spelled with dots or with slashes between their parts, whichever comes first; a dash before them is for mistakes.
    private static string NameOf(string key)
    {
        var name = key.TrimStart('-');
        return name.IndexOfAny(['.', '/']) is >= 0 and var first && name[first] == '/'
            ? string.Create(name.Length, name, static (swapped, name) =>
            {
                for (var i = 0; i < name.Length; i++)
                {
                    swapped[i] = name[i] switch { '.' => '/', '/' => '.', var other => other };
                }
            })
            : name;
    }
}
