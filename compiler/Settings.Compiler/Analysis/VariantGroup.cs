using System.Collections.Immutable;
using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Analysis;

/// <summary>Variants with the same settings extensions.</summary>
internal sealed class VariantGroup
{
    private readonly HashSet<string> _extensions;

    private VariantGroup(ImmutableArray<Variant> variants, SettingsSchema schema)
    {
        Variants = variants;
        Model = new SettingsModel(schema);
        _extensions = variants[0].Extensions.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Groups variants.</summary>
    /// <param name="variants">The variants, in the order of the release.</param>
    /// <param name="settings">The settings of a variant, in the release that is asked about.</param>
    public static ImmutableArray<VariantGroup> Of(ImmutableArray<Variant> variants, Func<Variant, SettingsSchema> settings)
    {
        var groups = ImmutableArray.CreateBuilder<VariantGroup>();
        foreach (var group in variants.GroupBy(variant => string.Join(' ', variant.Extensions), StringComparer.Ordinal))
        {
            groups.Add(new VariantGroup(group.ToImmutableArray(), settings(group.First())));
        }

        return groups.ToImmutable();
    }

    /// <summary>The variants, in the order of the release.</summary>
    public ImmutableArray<Variant> Variants { get; }

    /// <summary>Their settings, in the release that is asked about.</summary>
    public SettingsModel Model { get; }

    /// <summary>Whether they have an extension.</summary>
    public bool Has(string extension) => _extensions.Contains(extension);
}
