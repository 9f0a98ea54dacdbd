using System.Text;
using Settings.Compiler.Catalog;
using Settings.Compiler.Sources;

namespace Settings.Conformance.Tests.Import;

/// <summary>
/// The built-in catalog without what an import of a release reads: no manifests, variants, defaults and templates, nothing that is derived from
/// them, and no facts about upstream's texts. What no checkout says is left: how nodes of an older release behave, and one variant of each
/// platform and runtime with its machine settings and image files.
/// </summary>
internal sealed class StrippedCatalog : ICatalogSource
{
    private const string OlderRelease = "1.0.0";

    private static readonly string[] Removed = ["schemas/defaults/", "schemas/variants/", "schemas/insertions/", "schemas/without-effect/", "schemas/upstream.toml", "templates/"];

    private readonly EmbeddedCatalogSource _source = new();
    private readonly SortedDictionary<string, string> _left = new(StringComparer.Ordinal);

    /// <summary>Strips the catalog of a release.</summary>
    public StrippedCatalog(string release)
    {
        var catalog = SettingsCatalog.Open(_source);
        var known = catalog.Release(release).Value ?? throw new InvalidOperationException($"{release} is not in the catalog.");
        Variant[] families = [.. known.Variants.Select(name => known.Variant(name).Value).OfType<Variant>().DistinctBy(variant => (variant.Platform, variant.Runtime))];
        foreach (var variant in families)
        {
            _left[$"schemas/variants/{variant.Name}.toml"] = TextOf(variant);
        }

        _left[$"schemas/releases/{OlderRelease}.toml"] = $"""
            variants = ["{families[0].Name}"]

            [generators]
            tables = {Truth(known.Behaviour.HasGeneratorTables)}
            strength = {Truth(known.Behaviour.HasStrength)}

            [renderer]
            multi-line-basic-strings = {Truth(known.Behaviour.WritesMultiLineBasicStrings)}

            """;
    }

    /// <inheritdoc/>
    public string Name => "the stripped catalog";

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path) =>
        _left.TryGetValue(path, out var text) ? Encoding.UTF8.GetBytes(text) : IsRemoved(path) ? null : _source.Read(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder) =>
        [.. _source.List(folder).Where(path => !IsRemoved(path)).Concat(_left.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal))).Order(StringComparer.Ordinal)];

    private static bool IsRemoved(string path) => Removed.Any(prefix => path.StartsWith(prefix, StringComparison.Ordinal))
        || (path.StartsWith("schemas/releases/", StringComparison.Ordinal) && char.IsAsciiDigit(path["schemas/releases/".Length]));

    private static string TextOf(Variant variant) => $"""
        platform = "{variant.Platform}"
        runtime = "{variant.Runtime}"
        extensions = []
        defaults = []
        image-files = [{string.Join(", ", variant.ImageFileSets.Select(set => $"\"{set}\""))}]

        [machine-settings.before-user-data]
        {Commands(variant.MachineSettings.BeforeUserData)}

        [machine-settings.after-generators]
        {Commands(variant.MachineSettings.AfterGenerators)}

        [image]
        {string.Join('\n', variant.ImageNames.Select(name => $"{name.Key} = \"{name.Value}\""))}

        """;

    private static string Commands(IEnumerable<MachineSetting> settings) => string.Join('\n', settings.Select(setting => $"\"{setting.Setting}\" = \"{setting.Command}\""));

    private static string Truth(bool value) => value ? "true" : "false";
}
