using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>The controllers of which a catalog knows what becomes of their fields. Nothing is read before a text mentions Bottlerocket.</summary>
public sealed class FieldMapLibrary : ManifestLibrary
{
    private const string Folder = "schemas/field-maps";

    private static readonly FieldMapLibrary BuiltIn = new(new EmbeddedCatalogSource());

    private readonly Lazy<FieldMaps[]> _all;

    /// <summary>Those of a catalog; of one that has none, those in the program.</summary>
    /// <param name="source">The catalog.</param>
    public FieldMapLibrary(ICatalogSource source) => _all = new(() =>
        source.List(Folder).Order(StringComparer.Ordinal).Select(path => FieldMaps.Read(source, path)).ToArray() is { Length: > 0 } own ? own : BuiltIn._all.Value);

    /// <summary>Reads them.</summary>
    /// <exception cref="CatalogException">A file is broken.</exception>
    public void Open() => _ = _all.Value;

    /// <summary>The controller whose manifest it is; null when its kind has no such fields.</summary>
    /// <param name="text">The text that it is in, with what is known of manifests.</param>
    /// <param name="manifest">The manifest.</param>
    /// <exception cref="CatalogException">A file is broken.</exception>
    internal static FieldMaps? Of(SourceText text, YamlNode manifest) => manifest.TextOf("kind") is { } kind
        ? Array.Find((text.Manifests as FieldMapLibrary ?? BuiltIn)._all.Value, maps => maps.Kinds.Contains(kind, StringComparer.Ordinal)) : null;
}
