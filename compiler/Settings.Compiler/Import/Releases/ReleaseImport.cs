using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation.Files;
using Settings.Compiler.Import.Upstream;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Import.Releases;

/// <summary>
/// Imports a release from checkouts of upstream's repositories into a catalog: layers of defaults, variants, the manifest and templates. What
/// the catalog says already stays as it is, and so does every other release.
/// </summary>
public sealed class ReleaseImport
{
    private const string Fips = "fips";
    private const string PluginName = "settings-plugin";
    private const string Models = "schemas/models/";

    private readonly ImportTarget _target;
    private readonly SettingsCatalog _before;
    private readonly CoreKit _kit;
    private readonly TemplateImport _templates;

    // The packages that the constants of a variant are made for: those of the catalog's variant, or of the one that a new one is like.
    private readonly Dictionary<string, IReadOnlyList<string>> _constantsOf = new(StringComparer.Ordinal);

    private ReleaseImport(ImportTarget target, SettingsCatalog before, CoreKit kit) =>
        (_target, _before, _kit, _templates) = (target, before, kit, new TemplateImport(target, kit));

    /// <summary>The release.</summary>
    public string Release => _target.Release;

    /// <summary>The catalog with what was imported.</summary>
    public ImportedCatalog Catalog => _target.Catalog;

    /// <summary>What the user should know.</summary>
    public IReadOnlyList<string> Notes => _target.Notes;

    /// <summary>The templates that had to be translated.</summary>
    public IReadOnlyList<ImportedTemplate> Templates => _templates.Translated;

    /// <summary>Imports a release.</summary>
    /// <param name="catalog">The catalog to compare with.</param>
    /// <param name="kit">The checkout of core-kit.</param>
    /// <param name="main">The checkout of the main repository; null to import templates only.</param>
    /// <param name="release">The release; null for that of the main repository, or else the newest of the catalog.</param>
    /// <exception cref="ImportException">A checkout is not what it should be, or does not fit the release.</exception>
    /// <exception cref="CatalogException">A file of a checkout or of the catalog cannot be read.</exception>
    public static ReleaseImport Run(ICatalogSource catalog, Checkout kit, Checkout? main, string? release)
    {
        var upstream = main is null ? null : new UpstreamRelease(main);
        if (upstream is not null && release is not null && release != upstream.Version)
        {
            throw new ImportException($"\"{main?.Name}\" is Bottlerocket {upstream.Version}, not {release}; leave out --release, or check out the tag of that release.");
        }

        var before = SettingsCatalog.Open(catalog);
        var name = upstream?.Version ?? release ?? before.NewestRelease.Name;
        if (upstream is null && !before.Releases.Contains(name, StringComparer.Ordinal))
        {
            throw new ImportException($"the catalog does not know the variants of {name}; give a checkout of Bottlerocket with --bottlerocket as well, or one of these releases: {string.Join(", ", before.Releases)}.");
        }

        var target = new ImportTarget(new ImportedCatalog(catalog), UpstreamFacts.Read(catalog), name, [.. before.Releases.Where(other => other != name)]);
        var import = new ReleaseImport(target, before, new CoreKit(kit));
        import.Import(main, upstream);
        return import;
    }

    private void Import(Checkout? main, UpstreamRelease? upstream)
    {
        var known = _before.Release(Release).Value;
        var behaviour = known?.Behaviour ?? BehaviourBefore();
        var variants = new VariantImport(_target, behaviour);
        var wanted = main is null || upstream is null ? Known(variants, known?.Variants ?? []) : Wanted(main, upstream, variants);
        variants.Write(wanted);
        if (known is null || !known.Variants.ToHashSet(StringComparer.Ordinal).SetEquals(wanted.Keys))
        {
            Catalog.Add(ReleaseManifest.Write(Release, wanted.Keys.Order(StringComparer.Ordinal), behaviour));
        }

        if (upstream is not null && ReleaseHistory.With(Catalog, Release, wanted.Keys) is { } history)
        {
            Catalog.Add(history);
        }

        var release = SettingsCatalog.Open(Catalog).Release(Release).Value;
        var templates = _templates.Import(_constantsOf, [.. wanted.Keys.Select(name => release?.Variant(name).Value).OfType<Variant>()]);
        variants.Write(wanted.ToDictionary(variant => variant.Key, variant => variant.Value with { Templates = templates[variant.Key] }, StringComparer.Ordinal));
        variants.KeepOthers();
        if (_templates.Translated.Count > 0)
        {
            Catalog.Add(_target.Facts.Write());
        }

        Derive();
    }

    // What follows from templates and schemas.
    private void Derive()
    {
        if (!Catalog.Changes.Any())
        {
            return;
        }

        foreach (var (path, text) in DerivedData.Derive(Catalog))
        {
            Catalog.Add(new ImportedFile(path, text));
        }
    }

    private Dictionary<string, VariantDescription> Known(VariantImport variants, IEnumerable<string> names)
    {
        var known = new Dictionary<string, VariantDescription>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (variants.Find(name) is { } variant)
            {
                known[name] = variant;
                _constantsOf[name] = variant.Packages;
            }
        }

        return known;
    }

    private Dictionary<string, VariantDescription> Wanted(Checkout main, UpstreamRelease upstream, VariantImport variants)
    {
        var wanted = new Dictionary<string, VariantDescription>(StringComparer.Ordinal);
        var layers = new LayerImport(_target);
        foreach (var variant in upstream.All)
        {
            if (upstream.DefaultsOf(variant) is not { } folder || upstream.PluginOf(variant) is not { } plugin)
            {
                _target.Note($"'variants/{variant.Name}' is left out: no package of settings-defaults or settings-plugins is for it.");
                continue;
            }

            var own = layers.Import(main, folder, upstream.LayersOf(folder));
            var described = Describe(variant, folder, plugin, variants);
            wanted[variant.Name] = described with { Extensions = [.. upstream.ExtensionsOf(plugin).Where(HasModel)], Layers = layers.InKnownOrder(own, described.Layers) };
        }

        return wanted;
    }

    // What no checkout says is that of the same variant before, or of the one that is most like it.
    private VariantDescription Describe(UpstreamVariant variant, string folder, string plugin, VariantImport variants)
    {
        var own = variants.Find(variant.Name);
        var before = own;
        if (before is null && variants.ModelOf(variant.Name) is { } model)
        {
            before = variants.Find(model);
            _target.Note($"{variant.Name} is new: its machine settings, image files and constants are those of {model}, as no checkout says them.");
        }
        else if (before is null)
        {
            _target.Note($"{variant.Name} is new, and no variant of the catalog is like it: it has no machine settings and no image files.");
        }

        _constantsOf[variant.Name] = before?.Packages ?? [];
        var constants = VariantDescription.Sorted(before?.Constants ?? new Dictionary<string, DocumentValue>(StringComparer.Ordinal));
        var hasFips = variant.Features.Contains(Fips);
        if (hasFips || constants.ContainsKey(Fips))
        {
            constants[Fips] = new DocumentBoolean(hasFips, default);
        }

        var names = VariantDescription.Sorted(before?.ImageNames ?? new Dictionary<string, string>(StringComparer.Ordinal));
        (names[UpstreamRelease.Defaults], names[PluginName]) = (folder, plugin);
        return new VariantDescription
        {
            Platform = variant.Platform,
            Runtime = variant.Runtime,
            Version = variant.Version,
            Flavor = variant.Flavor,
            Extensions = [],
            Layers = before?.Layers ?? [],
            ImageFileSets = before?.ImageFileSets ?? [],
            Packages = [.. (own?.Packages ?? []).Where(package => !_kit.Choices.Contains(package)).Concat(_kit.ChoicesOf(variant)).Order(StringComparer.Ordinal)],
            Constants = constants,
            Templates = before?.Templates ?? new SortedDictionary<string, string>(StringComparer.Ordinal),
            BeforeUserData = before?.BeforeUserData ?? new Dictionary<string, string>(StringComparer.Ordinal),
            AfterGenerators = before?.AfterGenerators ?? new Dictionary<string, string>(StringComparer.Ordinal),
            ImageNames = names,
        };
    }

    private bool HasModel(string extension)
    {
        var path = $"{Models}{extension}.json";
        if (Catalog.Read(path) is not null)
        {
            return true;
        }

        _target.Note($"settings.{extension} is left out: the catalog has no '{path}', which describes its settings.");
        return false;
    }

    private ReleaseBehaviour BehaviourBefore()
    {
        var older = _before.Releases.LastOrDefault(other => !Versions.ReleaseSpan.From(other).IsAfter(Release));
        _target.Note(older is null
            ? $"how nodes of {Release} deal with setting generators and write TOML no checkout says, and no older release of the catalog either: as the oldest nodes do."
            : $"how nodes of {Release} deal with setting generators and write TOML no checkout says: as in {older}, the newest release of the catalog before it.");
        return older is null ? new ReleaseBehaviour() : _before.Release(older).Value?.Behaviour ?? new ReleaseBehaviour();
    }
}
