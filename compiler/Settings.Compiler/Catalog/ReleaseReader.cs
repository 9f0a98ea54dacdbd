using Settings.Compiler.Binding;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Catalog;

/// <summary>Reads schemas/releases: the manifest of a release.</summary>
internal static class ReleaseReader
{
    /// <summary>Reads a manifest.</summary>
    /// <param name="defaults">The catalog, with the defaults of its variants.</param>
    /// <param name="path">Where the manifest is.</param>
    /// <param name="name">The release.</param>
    /// <exception cref="CatalogException">It is missing or broken.</exception>
    public static Release Read(DefaultsLibrary defaults, string path, string name)
    {
        var file = defaults.Files.Read(path);
        var variants = file.Texts("variants");
        var generators = file.OptionalTable("generators") ?? new DocumentTable(default);
        var renderer = file.OptionalTable("renderer") ?? new DocumentTable(default);
        file.AllowOnly(file.Root, "variants", "rebuilt", "known-by-name", "generators", "renderer");
        file.AllowOnly(generators, "tables", "strength");
        file.AllowOnly(renderer, "multi-line-basic-strings");
        var behaviour = new ReleaseBehaviour
        {
            HasGeneratorTables = file.OptionalTruth(generators, "tables"),
            HasStrength = file.OptionalTruth(generators, "strength"),
            WritesMultiLineBasicStrings = file.OptionalTruth(renderer, "multi-line-basic-strings"),
        };
        var (rebuilt, names) = (RebuiltIn(file), NamesIn(file));
        file.ThrowIfBroken();
        return new Release(defaults, name, variants, behaviour) { Rebuilt = rebuilt, KnownByName = names };
    }

    private static RebuiltRelease? RebuiltIn(CatalogFile file)
    {
        if (file.OptionalTable("rebuilt") is not { } table)
        {
            return null;
        }

        file.AllowOnly(table, "certain", "uncertain");
        return new RebuiltRelease(file.Texts(table, "certain"), file.Texts(table, "uncertain"));
    }

    private static Dictionary<string, string> NamesIn(CatalogFile file)
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        if (file.OptionalTable("known-by-name") is { } table)
        {
            foreach (var entry in table.Entries)
            {
                reasons[entry.Key] = file.Text(table, entry.Key);
            }
        }

        return reasons;
    }
}
