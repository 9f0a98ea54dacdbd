using Settings.Compiler.Catalog;

namespace Settings.Compiler.Import.Releases;

/// <summary>The manifest of an imported release, and what the history of releases says of it.</summary>
internal static class ReleaseManifest
{
    /// <summary>The path of a manifest.</summary>
    public static string PathOf(string release) => $"schemas/releases/{release}.toml";

    /// <summary>Writes a manifest.</summary>
    /// <param name="release">The release.</param>
    /// <param name="variants">Its variants.</param>
    /// <param name="behaviour">What its nodes do differently.</param>
    public static ImportedFile Write(string release, IEnumerable<string> variants, ReleaseBehaviour behaviour)
    {
        ArgumentNullException.ThrowIfNull(behaviour);
        var text = $"""
            #:schema ../meta/release.json
            # Bottlerocket {release}, imported.

            variants = {VariantText.List(variants)}

            """;
        return new ImportedFile(
            PathOf(release),
            text + Table("generators", ("tables", behaviour.HasGeneratorTables), ("strength", behaviour.HasStrength)) + Table("renderer", ("multi-line-basic-strings", behaviour.WritesMultiLineBasicStrings)));
    }

    private static string Table(string name, params (string Key, bool IsOn)[] keys) => keys.Any(key => key.IsOn)
        ? $"\n[{name}]\n{string.Concat(keys.Where(key => key.IsOn).Select(key => $"{key.Key} = true\n"))}"
        : string.Empty;
}
