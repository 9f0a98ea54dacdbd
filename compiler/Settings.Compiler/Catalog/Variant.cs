using System.Collections.Concurrent;
using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Catalog;

/// <summary>One image of a release: what runs where, with which settings.</summary>
public sealed class Variant
{
    private readonly DefaultsLibrary _library;
    private readonly Lazy<ImmutableArray<DefaultsLayer>> _layers;
    private readonly Lazy<MergedDefaults> _defaults;
    private readonly ConcurrentDictionary<string, DefaultSettings> _defaultsByName = new(StringComparer.Ordinal);

    private readonly Lazy<PodLimits> _podLimits;

    internal Variant(DefaultsLibrary library)
    {
        _podLimits = new(() => PodLimits.Read(library.Files, this));
        AwsRegions = new(() => Catalog.AwsRegions.Read(library.Files.Source, Release ?? string.Empty));
        _library = library;
        _layers = new(FindLayers);
        _defaults = new(() => library.Read(this, _layers.Value));
    }

    /// <summary>Its name, such as aws-k8s-1.31-nvidia.</summary>
    public required string Name { get; init; }

    /// <summary>The release that it is part of.</summary>
    public required string Release { get; init; }

    /// <summary>How the programs of its nodes behave, where releases differ in it.</summary>
    public required ReleaseBehaviour Behaviour { get; init; }

    /// <summary>Where it runs: aws, metal, vmware.</summary>
    public required string Platform { get; init; }

    /// <summary>What it runs: k8s, ecs, dev.</summary>
    public required string Runtime { get; init; }

    /// <summary>The version of what it runs, such as 1.31; empty when there is only one.</summary>
    public required string Version { get; init; }

    /// <summary>What sets it apart beyond that, such as nvidia; empty when nothing does.</summary>
    public required string Flavor { get; init; }

    /// <summary>The settings extensions, in the order in which the node lists them.</summary>
    public required IReadOnlyList<string> Extensions { get; init; }

    /// <summary>The defaults layers, each over those before it.</summary>
    public required IReadOnlyList<string> DefaultsLayers { get; init; }

    /// <summary>The files of the catalog that say all this: its own first, then those of the variants that it is like.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>What templates know of the image besides its settings: what differs between versions of its software.</summary>
    public required DocumentTable Constants { get; init; }

    /// <summary>Whether the kernel of the image holds cryptography to FIPS.</summary>
    public bool HasFips => Constants["fips"] is DocumentBoolean { Value: true };

    /// <summary>The settings that programs of the node learn from their machine, beside the setting generators.</summary>
    public required MachineSettings MachineSettings { get; init; }

    /// <summary>The sets of files that the image has besides those rendered from settings.</summary>
    public required IReadOnlyList<string> ImageFileSets { get; init; }

    /// <summary>What the texts of these files differ in from image to image, by the names that stand for it there.</summary>
    public required IReadOnlyDictionary<string, string> ImageNames { get; init; }

    /// <summary>How many pods an instance type has room for, in this release; null when it does not know the type.</summary>
    /// <exception cref="CatalogException">The figures are missing or broken.</exception>
    public int? PodLimitOf(string instanceType) => _podLimits.Value.Of(instanceType);

    /// <summary>The regions of AWS that the programs of its nodes know; read at first use, which fails when the file is missing or broken.</summary>
    public Lazy<AwsRegions> AwsRegions { get; }

    /// <summary>What the layers make together; read at first use.</summary>
    /// <exception cref="CatalogException">A layer is missing or broken, or layers contradict each other.</exception>
    public MergedDefaults Defaults => _defaults.Value;

    /// <summary>
    /// The default settings of all layers that hold a name: of every path with this name in it, what <see cref="Defaults"/> have. The
    /// other layers need not be parsed.
    /// </summary>
    /// <param name="name">A key of a table, such as max-pods.</param>
    /// <exception cref="CatalogException">A layer is missing or broken, or layers contradict each other.</exception>
    public DefaultSettings DefaultsAround(string name) => _defaults.IsValueCreated
        ? _defaults.Value
        : _defaultsByName.GetOrAdd(name, static (name, variant) => variant._library.Around(name, variant._layers.Value), this);

    /// <summary>The paths that the image has besides the files rendered from settings, sorted; read at each call.</summary>
    /// <param name="arch">The processor architecture, such as x86_64.</param>
    /// <exception cref="CatalogException">A set is missing or broken, or two sets place the same path.</exception>
    public IReadOnlyList<ImageFile> ReadImageFiles(string arch) => ImageFileReader.Read(_library.Files, this, arch);

    private ImmutableArray<DefaultsLayer> FindLayers() => _library.Find(DefaultsLayers, Release);
}
