using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Catalog;

/// <summary>
/// One image of a release: what runs where, with which settings. What its file leaves open the variant that it is like says,
/// whose file is read when that is first asked for.
/// </summary>
/// <remarks>Every property throws <see cref="CatalogException"/> when that file is missing or broken.</remarks>
public sealed class Variant
{
    private readonly VariantData _own;
    private readonly Lazy<Variant>? _model;
    private readonly Lazy<DocumentTable> _constants;
    private readonly Lazy<IReadOnlyDictionary<string, string>> _imageNames;
    private readonly DefaultsLibrary _library;
    private readonly Lazy<ImmutableArray<DefaultsLayer>> _layers;
    private readonly Lazy<MergedDefaults> _defaults;
    private readonly ConcurrentDictionary<string, DefaultSettings> _defaultsByName = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<SettingGenerator>> _generatorsByExtension = new(StringComparer.Ordinal);
    private readonly Lazy<PodLimits> _podLimits;

    internal Variant(DefaultsLibrary library, VariantData own, Lazy<Variant>? model)
    {
        _own = own;
        _model = model;
        _constants = new(() => ConstantsOver(model?.Value.Constants, own.Constants), LazyThreadSafetyMode.PublicationOnly);
        _imageNames = new(() => NamesOver(model?.Value.ImageNames, own.ImageNames), LazyThreadSafetyMode.PublicationOnly);
        _podLimits = new(() => PodLimits.Read(library.Files, this));
        AwsRegions = new(() => Catalog.AwsRegions.Read(library.Files.Source, Release ?? string.Empty));
        _library = library;
        _layers = new(FindLayers);
        _defaults = new(() => WithOwnTemplates(library.Read(this, _layers.Value)));
    }

    /// <summary>Its name, such as aws-k8s-1.31-nvidia.</summary>
    public required string Name { get; init; }

    /// <summary>The release that it is part of.</summary>
    public required string Release { get; init; }

    /// <summary>How the programs of its nodes behave, where releases differ in it.</summary>
    public required ReleaseBehaviour Behaviour { get; init; }

    /// <summary>Where it runs: aws, metal, vmware.</summary>
    public string Platform => _own.Platform ?? _model?.Value.Platform ?? string.Empty;

    /// <summary>What it runs: k8s, ecs, dev.</summary>
    public string Runtime => _own.Runtime ?? _model?.Value.Runtime ?? string.Empty;

    /// <summary>The version of what it runs, such as 1.31; empty when there is only one.</summary>
    public string Version => _own.Version ?? _model?.Value.Version ?? string.Empty;

    /// <summary>What sets it apart beyond that, such as nvidia; empty when nothing does.</summary>
    public string Flavor => _own.Flavor ?? _model?.Value.Flavor ?? string.Empty;

    /// <summary>The settings extensions, in the order in which the node lists them.</summary>
    public IReadOnlyList<string> Extensions => _own.Extensions ?? _model?.Value.Extensions ?? [];

    /// <summary>The defaults layers, each over those before it.</summary>
    public IReadOnlyList<string> DefaultsLayers => _own.DefaultsLayers ?? _model?.Value.DefaultsLayers ?? [];

    /// <summary>The files of the catalog that say all this: its own first, then those of the variants that it is like.</summary>
    public IReadOnlyList<string> Files => [_own.File, .. _model?.Value.Files ?? []];

    /// <summary>The files of the defaults layers, as they are in the release.</summary>
    public IEnumerable<string> DefaultsFiles => _layers.Value.Select(layer => layer.Path);

    /// <summary>What templates know of the image besides its settings: what differs between versions of its software.</summary>
    public DocumentTable Constants => _constants.Value;

    /// <summary>Upstream's packages that decide which of several templates of one name the image has, such as kubernetes-1.34.</summary>
    public IReadOnlyList<string> Packages => _own.Packages ?? _model?.Value.Packages ?? [];

    /// <summary>The templates of its own, by the names that its configuration files use.</summary>
    public IReadOnlyDictionary<string, string> Templates => _own.Templates ?? _model?.Value.Templates ?? ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Whether the kernel of the image restricts cryptography to FIPS.</summary>
    public bool HasFips => Constants["fips"] is DocumentBoolean { Value: true };

    /// <summary>The settings that programs of the node learn from their machine, beside the setting generators.</summary>
    public MachineSettings MachineSettings => _own.MachineSettings ?? _model?.Value.MachineSettings ?? MachineSettings.None;

    /// <summary>The sets of files that the image has besides those rendered from settings.</summary>
    public IReadOnlyList<string> ImageFileSets => _own.ImageFileSets ?? _model?.Value.ImageFileSets ?? [];

    /// <summary>What the texts of these files differ in from image to image, by the names that stand for it there.</summary>
    public IReadOnlyDictionary<string, string> ImageNames => _imageNames.Value;

    /// <summary>How many pods an instance type has room for, in this release; null when it does not know the type.</summary>
    /// <exception cref="CatalogException">The figures are missing or broken.</exception>
    public int? PodLimitOf(string instanceType) => _podLimits.Value.Of(instanceType);

    /// <summary>The regions of AWS that the programs of its nodes know; read at first use, which fails when the file is missing or broken.</summary>
    public Lazy<AwsRegions> AwsRegions { get; }

    /// <summary>What the layers make together; read at first use.</summary>
    /// <exception cref="CatalogException">A layer is missing or broken, or layers contradict each other.</exception>
    public MergedDefaults Defaults => _defaults.Value;

    /// <summary>
    /// The default settings of all layers that contain a name: of every path with this name in it, what <see cref="Defaults"/> have. The
    /// other layers need not be parsed.
    /// </summary>
    /// <param name="name">A key of a table, such as max-pods.</param>
    /// <exception cref="CatalogException">A layer is missing or broken, or layers contradict each other.</exception>
    public DefaultSettings DefaultsAround(string name) => _defaults.IsValueCreated
        ? _defaults.Value
        : _defaultsByName.GetOrAdd(name, static (name, variant) => variant._library.Around(name, variant._layers.Value), this);

    /// <summary>Whether a program of the node fills in a setting, or one above it, when nothing else does.</summary>
    /// <param name="setting">The setting.</param>
    /// <exception cref="CatalogException">A layer is missing or broken.</exception>
    public bool IsFilledByProgram(DatastoreKey setting) => CommandsFor(setting).Any();

    /// <summary>The commands that fill in a setting, or one above it, when nothing else does. Only the layers that have to do with it are parsed.</summary>
    /// <param name="setting">The setting.</param>
    /// <exception cref="CatalogException">A layer is missing or broken.</exception>
    public IEnumerable<string> CommandsFor(DatastoreKey setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        foreach (var generator in setting.Segments is [_, var extension, ..] ? GeneratorsOf(extension) : [])
        {
            if (generator.Fills(setting))
            {
                yield return generator.Command;
            }
        }

        foreach (var machine in MachineSettings.All)
        {
            if (setting.StartsWith(machine.Setting))
            {
                yield return machine.Command;
            }
        }
    }

    /// <summary>The settings in a table that programs fill in when nothing else does, in the order of their names. Only the layers that have to do with it are parsed.</summary>
    /// <param name="table">The table, below a settings extension or the extension's own; of all settings at once there is no list.</param>
    /// <exception cref="CatalogException">A layer is missing or broken.</exception>
    public IEnumerable<DatastoreKey> FilledIn(DatastoreKey table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var generated = table.Segments is [_, var extension, ..] ? GeneratorsOf(extension).Select(generator => generator.SettingIn(table)).OfType<DatastoreKey>() : [];
        var learned = MachineSettings.All.Select(machine => machine.Setting).Where(setting => setting.StartsWith(table) && !setting.Equals(table));
        return generated.Concat(table.Segments.Length > 1 ? learned : []).Distinct().Order(DatastoreKey.NameOrder);
    }

    /// <summary>The paths that the image has besides the files rendered from settings, sorted; read at each call.</summary>
    /// <param name="arch">The processor architecture, such as x86_64.</param>
    /// <exception cref="CatalogException">A set is missing or broken, or two sets place the same path.</exception>
    public IReadOnlyList<ImageFile> ReadImageFiles(string arch) => ImageFileReader.Read(_library.Files, this, arch);

    /// <summary>Reads what a check needs of it, so a broken file is noticed where the variant is asked for.</summary>
    /// <exception cref="CatalogException">A file that it needs is missing or broken.</exception>
    internal void Complete() => _ = (Platform, Runtime, Extensions);

    // Constants that a variant does not give, the one that it is like gives, each by itself.
    private static DocumentTable ConstantsOver(DocumentTable? below, DocumentTable? own)
    {
        var result = new DocumentTable(default);
        foreach (var entry in (below?.Entries ?? []).Concat(own?.Entries ?? []))
        {
            result.Set(entry.Key, entry.KeySpan, entry.Value);
        }

        return result;
    }

    // Variants share what their layers make together, but not which templates they have.
    private MergedDefaults WithOwnTemplates(MergedDefaults defaults) => Templates is { Count: > 0 } own
        ? defaults with { ConfigurationFiles = [.. defaults.ConfigurationFiles.Select(file => own.TryGetValue(file.Template, out var template) ? file with { OwnTemplate = template } : file)] }
        : defaults;

    private static Dictionary<string, string> NamesOver(IReadOnlyDictionary<string, string>? below, IReadOnlyDictionary<string, string> own)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in below ?? own)
        {
            names[name] = value;
        }

        foreach (var (name, value) in own)
        {
            names[name] = value;
        }

        return names;
    }

    private IReadOnlyList<SettingGenerator> GeneratorsOf(string extension) => _defaults.IsValueCreated
        ? _defaults.Value.Generators
        : _generatorsByExtension.GetOrAdd(extension, static (extension, variant) => variant._library.GeneratorsOf(extension, variant, variant._layers.Value), this);

    private ImmutableArray<DefaultsLayer> FindLayers() => _library.Find(DefaultsLayers, Release);
}
