using System.Collections.Immutable;
using Settings.Compiler.Catalog;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Analysis;

/// <summary>What a document is analysed for. Immutable; one object serves all documents of the same target.</summary>
public sealed class Target
{
    private readonly Lazy<ImmutableArray<Variant>> _variants;
    private readonly Lazy<ImmutableArray<VariantGroup>> _groups;

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

    /// <summary>The names of the variants: one when one is named, else all of the release.</summary>
    public IReadOnlyList<string> VariantNames { get; }

    /// <summary>The variants, read at first use.</summary>
    /// <exception cref="CatalogException">The file of one is missing or broken.</exception>
    public ImmutableArray<Variant> Variants => _variants.Value;

    /// <summary>The processor architecture of the image.</summary>
    public string Arch { get; }

    /// <summary>Whether another release stands in for the one that is asked about.</summary>
    public bool IsStandIn => Asked != Release.Name;

    /// <summary>Says that another release stands in; null when none does.</summary>
    public string? StandIn => IsStandIn ? $"Release {Asked} has no complete data: {Release.Name} is used instead." : null;

    /// <summary>The variants by their settings: those of a group accept the same documents.</summary>
    internal ImmutableArray<VariantGroup> Groups => _groups.Value;
}
