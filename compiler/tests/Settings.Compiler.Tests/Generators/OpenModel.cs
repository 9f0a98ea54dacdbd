using Settings.Compiler.Checking;
using Settings.Compiler.Schemas;
using Settings.Compiler.Tests.Catalog;

namespace Settings.Compiler.Tests.Generators;

/// <summary>A model of settings for tests that are not about what a model allows: extensions that accept every value, or what a schema says.</summary>
internal static class OpenModel
{
    /// <summary>The settings of extensions with the schema of each; null for one that accepts every value.</summary>
    public static SettingsSchema SchemaOf(params (string Name, string? Schema)[] extensions) =>
        new([.. extensions.Select(extension => new SchemaProperty(extension.Name, SlotOf(extension.Name, extension.Schema), PropertyTraits.None, isRequired: false))], _ => null, "1.0.0");

    /// <summary>The settings of extensions that accept every value.</summary>
    public static SettingsSchema SchemaOf(params string[] extensions) => SchemaOf([.. extensions.Select(name => (name, (string?)null))]);

    /// <summary>The model of extensions that accept every value.</summary>
    public static SettingsModel Of(params string[] extensions) => new(SchemaOf(extensions));

    private static SchemaSlot SlotOf(string name, string? schema) => schema is null
        ? SchemaSlot.Of(new AnyNode(SchemaNotes.None))
        : new SchemaLibrary(new MemoryCatalogSource(($"schemas/models/{name}.json", schema))).Model(name, "1.0.0");
}
