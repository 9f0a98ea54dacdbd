using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>The default that some variants have for a setting.</summary>
/// <param name="Variants">The names of the variants, as <see cref="VariantFamilies"/> has them.</param>
/// <param name="Value">The default; null for none.</param>
/// <param name="Origin">The layer that writes it, and the key there: that of the first of the variants; null for no default.</param>
public sealed record VariantDefault(ImmutableArray<string> Variants, DocumentValue? Value, SourcePlace? Origin)
{
    /// <summary>The defaults that variants have, each once, in the order of the first variant that has it.</summary>
    /// <param name="setting">The setting, with settings at its beginning.</param>
    /// <param name="some">The variants.</param>
    /// <param name="all">Those among which a name for several must be unique.</param>
    /// <exception cref="Sources.CatalogException">A layer is missing or broken.</exception>
    public static IReadOnlyList<VariantDefault> Of(DatastoreKey setting, IEnumerable<Variant> some, ImmutableArray<Variant> all)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return some
            .Select(variant => (Variant: variant, Defaults: variant.DefaultsAround(setting.Segments[^1])))
            .Select(known => (known.Variant, known.Defaults, Value: SettingsTree.Find(known.Defaults.Settings, setting)))
            .GroupBy(known => known.Value is null ? string.Empty : JsonText.Write(known.Value), StringComparer.Ordinal)
            .Select(group => new VariantDefault(
                VariantFamilies.NamesOf(group.Select(known => known.Variant), all).ToImmutableArray(),
                group.First().Value,
                group.First().Value is null ? null : group.First().Defaults.OriginOf(setting.ToPath())))
            .ToArray();
    }
}
