using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Datastore;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Compilation;

/// <summary>
/// An image with the model of its settings, and what is the same for every document: its defaults, read once. Safe from any
/// number of threads.
/// </summary>
public sealed class VariantModel
{
    private readonly Lazy<ImmutableArray<DatastorePair>> _defaultPairs;
    private readonly Lazy<DocumentTable> _defaults;

    /// <summary>Opens the model without reading a defaults layer.</summary>
    /// <param name="variant">The image.</param>
    /// <param name="schema">Its settings.</param>
    public VariantModel(Variant variant, SettingsSchema schema)
    {
        Variant = variant;
        Settings = new SettingsModel(schema);
        _defaultPairs = new(() => DatastoreFlattener.FlattenSettings(variant.Defaults.Settings));
        _defaults = new(() => SettingsTree.Ordered(Settings.Read(SettingsTree.BuildSettings(_defaultPairs.Value)).Normalised));
    }

    /// <summary>The image.</summary>
    public Variant Variant { get; }

    /// <summary>The model of its settings.</summary>
    public SettingsModel Settings { get; }

    /// <summary>The default settings as the layers write them, sorted by key.</summary>
    /// <exception cref="CatalogException">A layer is missing or broken.</exception>
    public ImmutableArray<DatastorePair> DefaultPairs => _defaultPairs.Value;

    /// <summary>The default settings, read through the model, in the order of the datastore.</summary>
    /// <exception cref="CatalogException">A layer is missing or broken.</exception>
    public DocumentTable Defaults => _defaults.Value;
}
