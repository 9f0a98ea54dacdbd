using System.Text.Json;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;

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

    /// <summary>Writes the settings of a variant as one JSON Schema document for other editors and validators.</summary>
    /// <param name="variant">The variant.</param>
    /// <param name="source">The catalog that it is of.</param>
    /// <param name="json">Where to.</param>
    /// <param name="draft">The draft of JSON Schema.</param>
    public static void WriteSchema(this Variant variant, ICatalogSource source, Utf8JsonWriter json, SchemaDraft draft)
    {
        ArgumentNullException.ThrowIfNull(variant);
        SchemaBundle.Write(source, $"User data of Bottlerocket {variant.Release}, {variant.Name}", variant.Extensions, variant.Release, json, draft);
    }
}
