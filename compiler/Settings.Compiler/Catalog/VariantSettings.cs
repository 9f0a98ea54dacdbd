using Settings.Compiler.Schemas;

namespace Settings.Compiler.Catalog;

/// <summary>What a variant's settings are: the schemas know extensions and releases, not variants.</summary>
public static class VariantSettings
{
    /// <summary>The settings of a variant, in its release.</summary>
    public static SettingsSchema SettingsFor(this SchemaLibrary library, Variant variant)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(variant);
        return library.SettingsFor(variant.Extensions, variant.Release);
    }
}
