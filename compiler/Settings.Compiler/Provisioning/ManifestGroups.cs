using Settings.Compiler.Hosts.Yaml;

namespace Settings.Compiler.Provisioning;

/// <summary>The node groups that a text of YAML is about.</summary>
internal static class ManifestGroups
{
    /// <summary>The node groups of the manifests that run nodes with settings, in their order; a text without a manifest is one group.</summary>
    /// <param name="text">The text.</param>
    /// <param name="choice">Who reads it.</param>
    /// <param name="form">Where its settings are.</param>
    public static IReadOnlyList<YamlGroup> Of(ProvisionedText text, ProvisionerChoice choice, SettingsMapForm form)
    {
        var source = new YamlSource(text.Source, text.Source.Text);
        var documents = YamlReader.Read(source.Parsed, out _);
        var groups = documents.Where(document => IsManifest(document, form)).SelectMany(document => GroupsIn(document, choice, form, source)).ToList();
        return groups.Count > 0 ? groups : [Alone(documents.Count > 0 ? documents[0] : Nothing, source)];
    }

    /// <summary>Whether the nodes of a group read settings.</summary>
    public static bool IsOfFamily(YamlGroup group, ProvisionerChoice choice, SettingsMapForm form) =>
        (group.Field(form.FamilyField) as YamlText)?.Value is { } family
        && form.Families.Any(known => choice.Has(known.Versions) && known.Name.Equals(family, StringComparison.OrdinalIgnoreCase));

    private static YamlNode Nothing => new YamlMapping(default, []);

    private static YamlGroup Alone(YamlNode node, YamlSource source) => new(node, node, string.Empty, source);

    private static bool IsManifest(YamlNode document, SettingsMapForm form) =>
        document.TextOf("kind") == form.Manifest && document.TextOf("apiVersion")?.StartsWith(form.Api, StringComparison.Ordinal) == true;

    // One that has settings but another system is a mistake, about which something is said.
    private static IEnumerable<YamlGroup> GroupsIn(YamlNode manifest, ProvisionerChoice choice, SettingsMapForm form, YamlSource source) =>
        from list in form.Lists
        from node in (manifest[list] as YamlList)?.Items ?? []
        let grouped = new YamlGroup(node, manifest, list, source)
        where IsOfFamily(grouped, choice, form) || grouped.Field(form.Settings.Split('.')[0]) is YamlMapping
        orderby node.Span.Start
        select grouped;
}
