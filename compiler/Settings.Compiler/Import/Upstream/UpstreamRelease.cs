using Settings.Compiler.Binding;
using Settings.Compiler.Text;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Import.Upstream;

/// <summary>
/// A release as a checkout of upstream's main repository has it: its variants, which folder of defaults and which plugin each has, and
/// what is in them.
/// </summary>
internal sealed class UpstreamRelease
{
    private const string Manifest = "Release.toml";
    private const string Variants = "variants";
    private const string Cargo = "Cargo.toml";
    private const string SharedFolder = "sources/shared-defaults";

    /// <summary>The package of the defaults, and the folder of their sources.</summary>
    public const string Defaults = "settings-defaults";

    /// <summary>The package of the plugins, and the folder of their sources.</summary>
    public const string Plugins = "settings-plugins";

    private readonly Checkout _checkout;
    private readonly IReadOnlyList<RpmPackage> _defaults;
    private readonly IReadOnlyList<RpmPackage> _plugins;

    /// <summary>Reads the release and its variants.</summary>
    /// <exception cref="ImportException">The checkout is not one of the main repository.</exception>
    /// <exception cref="Sources.CatalogException">A file cannot be read, or is not TOML.</exception>
    public UpstreamRelease(Checkout checkout)
    {
        ArgumentNullException.ThrowIfNull(checkout);
        _checkout = checkout;
        var release = checkout.Toml(Manifest, "which says the release: it is not a checkout of Bottlerocket");
        Version = (release.Root["version"] as DocumentString)?.Value ?? string.Empty;
        if (!ReleaseVersion.TryParse(Version, out _))
        {
            throw new ImportException($"'{Manifest}' in \"{checkout.Name}\" has no 'version' such as \"1.50.0\".");
        }

        (_defaults, _plugins) = (Spec(Defaults), Spec(Plugins));
        All = [.. checkout.FoldersWith(Variants, Cargo).Select(Read)];
        if (All.Count == 0)
        {
            throw new ImportException($"\"{checkout.Name}\" is not a checkout of Bottlerocket: '{Variants}' has no folder with a '{Cargo}'.");
        }
    }

    /// <summary>The release.</summary>
    public string Version { get; }

    /// <summary>Every folder in 'variants'.</summary>
    public IReadOnlyList<UpstreamVariant> All { get; }

    /// <summary>The folder of the defaults of a variant; null when no package of defaults is for it.</summary>
    public string? DefaultsOf(UpstreamVariant variant) => PlaceOf(variant, _defaults);

    /// <summary>The plugin of a variant; null when none is for it.</summary>
    public string? PluginOf(UpstreamVariant variant) => PlaceOf(variant, _plugins);

    /// <summary>The settings extensions of a plugin, in the order in which the node lists them.</summary>
    /// <exception cref="ImportException">The checkout does not have the plugin, or it is not Rust.</exception>
    public IReadOnlyList<string> ExtensionsOf(string plugin)
    {
        var path = $"sources/{Plugins}/{plugin}/src/lib.rs";
        return ExtensionReader.Read(new SourceText($"{_checkout.Name}/{path}", _checkout.Needed(path, $"which the spec of '{Plugins}' names")))
            ?? throw new ImportException($"'{path}' in \"{_checkout.Name}\" has no struct that derives SettingsPlugin.");
    }

    /// <summary>The layers of a folder of defaults, each over those before it.</summary>
    /// <exception cref="ImportException">The checkout does not have the folder, or a link leads out of the checkout.</exception>
    public IReadOnlyList<UpstreamLayer> LayersOf(string folder)
    {
        var path = $"sources/{Defaults}/{folder}/defaults.d";
        UpstreamLayer[] layers = [.. _checkout.List(path).Where(file => file.EndsWith(".toml", StringComparison.Ordinal)).Select(LayerOf)];
        return layers.Length > 0 ? layers : throw new ImportException($"\"{_checkout.Name}\" is not complete: '{path}' has no layers, which the spec of '{Defaults}' names.");
    }

    private UpstreamLayer LayerOf(string path)
    {
        var found = _checkout.Resolve(path);
        var name = Path.GetFileNameWithoutExtension(found);
        return new UpstreamLayer(found.StartsWith(SharedFolder + '/', StringComparison.Ordinal) ? name : name.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimStart('-'), found);
    }

    private UpstreamVariant Read(string name)
    {
        var file = _checkout.Toml($"{Variants}/{name}/{Cargo}", "which describes a variant");
        var build = ((file.Root["package"] as DocumentTable)?["metadata"] as DocumentTable)?["build-variant"] as DocumentTable ?? new DocumentTable(default);
        return new UpstreamVariant(name)
        {
            Included = [.. ((build["included-packages"] as DocumentArray)?.Items ?? []).OfType<DocumentString>().Select(package => package.Value)],
            Features = ((build["image-features"] as DocumentTable)?.Entries ?? []).Where(feature => feature.Value is DocumentBoolean { Value: true })
                .Select(feature => feature.Key).ToHashSet(StringComparer.Ordinal),
        };
    }

    private IReadOnlyList<RpmPackage> Spec(string package)
    {
        var path = $"packages/{package}/{package}.spec";
        return RpmSpec.Read(package, _checkout.Needed(path, "which says what belongs to which variant: it is not a checkout of Bottlerocket")) is [_, ..] packages
            ? packages
            : throw new ImportException($"'{path}' in \"{_checkout.Name}\" has no line 'Name:'.");
    }

    // A package says so by name, or by what the variants have in common that it is for.
    private static string? PlaceOf(UpstreamVariant variant, IReadOnlyList<RpmPackage> packages)
    {
        var main = packages[0].Name;
        var place = packages.Skip(1).FirstOrDefault(package => package.Provides.Any(provided => provided.Name.EndsWith($"({variant.Name})", StringComparison.Ordinal)))
            ?? packages.Skip(1).FirstOrDefault(package => package.Requires.Count > 0 && package.Requires.All(required => required.Holds(variant.Is)) && !package.Conflicts.Any(other => other.Holds(variant.Is)));
        return place is null ? null
            : place.Name.StartsWith(main + '-', StringComparison.Ordinal) ? place.Name[(main.Length + 1)..]
            : throw new ImportException($"'{place.Name}' is for '{variant.Name}', but its name does not begin with '{main}-', so its folder in 'sources' is unknown.");
    }
}
