using Settings.Compiler.Binding;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>
/// The manifests of a controller that turns fields into settings under names of its own: a file of schemas/field-maps, which is read when
/// a text first mentions Bottlerocket.
/// </summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Title">What people call the controller.</param>
/// <param name="Kinds">The kinds of its manifests.</param>
/// <param name="Version">The field with the version of Kubernetes; null for none.</param>
/// <param name="Families">The families of variants, by field of a manifest and its value.</param>
/// <param name="Maps">The maps with fields.</param>
internal sealed record FieldMaps(
    string Name,
    string Title,
    IReadOnlyList<string> Kinds,
    string? Version,
    IReadOnlyList<(string Field, string Value, string Family)> Families,
    IReadOnlyList<FieldMap> Maps)
{
    /// <summary>The map of a key of a manifest; null when it becomes no settings.</summary>
    public FieldMap? MapOf(string key, YamlNode manifest) => Maps.FirstOrDefault(map => map.Key == key
        && (map.Kinds.Count == 0 || map.Kinds.Contains(manifest.TextOf("kind"), StringComparer.Ordinal)) && map.Condition?.Holds(manifest) != false);

    /// <summary>What a manifest says about its nodes.</summary>
    public HostEvidence EvidenceOf(YamlNode manifest)
    {
        var version = Version is null ? null : TextAt(manifest, Version)?.TrimStart('v').Split('.') is [var major, var minor, ..] ? $"{major}.{minor}" : null;
        var family = Families.FirstOrDefault(known => TextAt(manifest, known.Field) == known.Value);
        return family.Family is null ? HostEvidence.None
            : new HostEvidence(family.Family, version, null, family.Field == "kind" ? $"the {family.Value}" : $"the {family.Value} of the {manifest.TextOf("kind")}");
    }

    private static string? TextAt(YamlNode manifest, string path) => (manifest.At(path) as YamlText)?.Value;

    /// <summary>Those of a file of a catalog.</summary>
    /// <param name="source">The catalog.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="CatalogException">The file is broken.</exception>
    public static FieldMaps Read(ICatalogSource source, string path)
    {
        var file = CatalogFile.Read(source, path);
        var maps = new FieldMaps(
            Path.GetFileNameWithoutExtension(path),
            file.Text("title"),
            file.Texts("kinds"),
            file.OptionalText("version"),
            [.. from table in (file.Root["evidence"] as DocumentArray)?.Items.OfType<DocumentTable>() ?? []
                from family in (table["families"] as DocumentTable)?.Entries ?? []
                select (file.Text(table, "field"), family.Key, (family.Value as DocumentString)?.Value ?? string.Empty)],
            [.. from entry in file.OptionalTable("maps")?.Entries ?? []
                where entry.Value is DocumentTable
                select Map(file, entry.Key, (DocumentTable)entry.Value)]);
        file.ThrowIfBroken();
        return maps;
    }

    private static FieldMap Map(CatalogFile file, string key, DocumentTable map) => new(
        key,
        [.. Entries(map["fields"]).Select(field => (field.Key, TextOf(field.Value)))],
        file.OptionalTexts(map, "not-settings") ?? [],
        file.OptionalTexts(map, "unquoted") ?? [])
    {
        ItemsIn = file.OptionalText(map, "items-in"),
        Name = file.OptionalText(map, "name"),
        Always = map["always"] as DocumentTable,
        Join = map["join"] is DocumentTable join && file.OptionalTexts(join, "of") is [var first, var second] ? (file.Text(join, "setting"), first, second) : null,
        Kinds = file.OptionalTexts(map, "kinds") ?? [],
        Condition = map["only-if"] is DocumentTable condition ? new FieldCondition(file.OptionalTexts(condition, "fields") ?? [], file.Text(condition, "is"), file.OptionalTexts(condition, "by-default") ?? []) : null,
        Switch = file.OptionalText(map, "switch"),
        Ignored = [.. Entries(map["ignored"]).Select(field => (field.Key, TextOf(field.Value)))],
        Encoded = file.OptionalTexts(map, "encoded") ?? [],
        Keys = [.. from field in Entries(map["keys"])
            where field.Value is DocumentTable
            let keys = (DocumentTable)field.Value
            select new FieldKeys(field.Key, file.Text(keys, "setting"), file.OptionalTexts(keys, "names") ?? [], file.OptionalText(keys, "with"))],
        Adds = [.. from field in Entries(map["adds"]) from added in Entries(field.Value) select (field.Key, added.Key, added.Value)],
    };

    private static IEnumerable<DocumentEntry> Entries(DocumentValue? value) => (value as DocumentTable)?.Entries ?? [];

    private static string TextOf(DocumentValue value) => (value as DocumentString)?.Value ?? string.Empty;
}
