using System.Collections.Immutable;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Analysis;

/// <summary>What a document is analysed for. Immutable; one object serves all documents of the same target.</summary>
public sealed class Target
{
    private readonly Lazy<ImmutableArray<Variant>> _variants;
    private readonly Lazy<ImmutableArray<VariantGroup>> _groups;
    private DocumentSettings[] _knownSettings = [];

    internal Target(Workspace workspace, Release release, string asked, IReadOnlyList<string> names, string arch)
    {
        Release = release;
        Asked = asked;
        VariantNames = names;
        Arch = arch;
        _variants = new(() => names.Select(name => release.Variant(name).Value).OfType<Variant>().ToImmutableArray());
        _groups = new(() => VariantGroup.Of(Variants, variant => workspace.Schemas.SettingsFor(variant.Extensions, asked)));
    }

    /// <summary>The release whose variants, defaults and templates are used.</summary>
    public Release Release { get; }

    /// <summary>The release that is asked about, and whose settings are checked: <see cref="Release"/> unless that stands in for it.</summary>
    public string Asked { get; }

    /// <summary>The names of the variants: one when one is named, those of a pattern, else all of the release.</summary>
    public IReadOnlyList<string> VariantNames { get; }

    /// <summary>The variants, read at first use.</summary>
    /// <exception cref="CatalogException">The file of one is missing or broken.</exception>
    public ImmutableArray<Variant> Variants => _variants.Value;

    /// <summary>The processor architecture of the image.</summary>
    public string Arch { get; }

    /// <summary>The variant that is asked about, when another one stands in for it, or the one of another release; else null.</summary>
    public string? AskedVariant { get; init; }

    /// <summary>The pattern of which these are all the variants; null when one variant, or all, are meant.</summary>
    public string? Family { get; init; }

    /// <summary>What messages call it, such as "aws-k8s-* of 1.50.0".</summary>
    public string Title => $"{AskedVariant ?? Family ?? (VariantNames is [var only] ? only : "all variants")} of {Asked}";

    /// <summary>The version of Kubernetes that the text around documents says, when the release does not have it; else null.</summary>
    internal MissingKubernetes? MissingKubernetes { get; init; }

    /// <summary>Whether another release stands in for the one that is asked about, or another variant.</summary>
    public bool IsStandIn => Asked != Release.Name || AskedVariant is not null;

    /// <summary>Says what stands in for what is asked about; null when nothing does.</summary>
    public string? StandIn => !IsStandIn ? null
        : NameOnly is { } reason ? $"Of the variant {AskedVariant} of release {Asked} only the name is known: {reason}. {StandInVariant} is used instead."
        : IsOtherVariantAlone ? $"Release {Asked} does not have the variant {AskedVariant}: {StandInVariant} is used instead."
        : $"Release {Asked} has no complete data: {Release.Name}{(Release.Rebuilt is null ? string.Empty : ", which is rebuilt from parts,")} is used instead{(AskedVariant is null ? string.Empty : $", and of it {VariantNames[0]} for {AskedVariant}")}.";

    /// <summary>Says what is certain of the release that is asked about, and what is not, when it is rebuilt; else null.</summary>
    public string? Rebuilt => Asked == Release.Name ? Release.Rebuilt?.Describe(Release.Name) : null;

    /// <summary>What there is to say before anything is said about this target: what stands in, and what is not certain.</summary>
    public IEnumerable<string> Notices => new[] { StandIn, Rebuilt }.OfType<string>();

    /// <summary>Whether the release that is asked about has complete data, but not the variant.</summary>
    internal bool IsOtherVariantAlone => AskedVariant is { } variant && (Asked == Release.Name || variant == VariantNames[0]);

    /// <summary>Why the catalog has no more than the name of the variant that is asked about; null when that is not so.</summary>
    internal string? NameOnly => AskedVariant is { } variant && Asked == Release.Name ? Release.KnownByName.GetValueOrDefault(variant) : null;

    /// <summary>Whether the catalog has all variants that are asked about.</summary>
    internal bool HasAllVariants => NameOnly is null && (Release.KnownByName.Count == 0 || VariantNames.Count < Release.Variants.Count);

    /// <summary>The variant that is used, with its release where that is another one.</summary>
    internal string StandInVariant => Asked == Release.Name ? VariantNames[0] : $"{VariantNames[0]} of {Release.Name}";

    /// <summary>The variants by their settings: those of a group accept the same documents.</summary>
    internal ImmutableArray<VariantGroup> Groups => _groups.Value;

    /// <summary>What documents for this target can have, as far as it was asked lately. Replaced as a whole.</summary>
    internal DocumentSettings[] KnownSettings
    {
        get => Volatile.Read(ref _knownSettings);
        set => Volatile.Write(ref _knownSettings, value);
    }
}
