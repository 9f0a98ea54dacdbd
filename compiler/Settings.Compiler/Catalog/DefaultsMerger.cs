using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Catalog;

/// <summary>
/// Lays defaults layers over each other: tables merge, everything else is replaced, and a key has the same kind in all
/// layers. Upstream: settings-sdk bottlerocket-defaults-helper/src/merge_toml.rs (merge_values).
/// </summary>
internal sealed class DefaultsMerger
{
    private readonly Dictionary<SettingPath, SourcePlace> _origins = [];

    /// <summary>What has been merged so far. Spans are empty, as they would point into different files.</summary>
    public DocumentTable Result { get; } = new(default);

    /// <summary>Where each table was last extended, and each other value written: the key, in the layer that counts.</summary>
    public IReadOnlyDictionary<SettingPath, SourcePlace> Origins => _origins;

    /// <summary>The settings of the layers.</summary>
    public DefaultSettings Settings => new() { Settings = Result["settings"] as DocumentTable ?? new DocumentTable(default), Origins = Origins };

    /// <summary>Lays a layer over the others. Nothing of the layer is changed, or becomes a part of the result.</summary>
    /// <exception cref="CatalogException">It gives a key a value of another kind than a layer before it.</exception>
    public void Add(CatalogFile layer)
    {
        Merge(Result, layer.Root, null, layer);
        layer.ThrowIfBroken();
    }

    private void Merge(DocumentTable into, DocumentTable from, SettingPath? path, CatalogFile layer)
    {
        foreach (var entry in from.Entries)
        {
            var key = SettingPath.Below(path, entry.Key);
            var known = into[entry.Key];
            if (known is not null && known.KindName != entry.Value.KindName)
            {
                layer.Report(CatalogDiagnostics.ConflictingLayers(entry.KeySpan, key.ToString(), entry.Value.KindName, known.KindName, _origins[key]));
                continue;
            }

            _origins[key] = new SourcePlace(layer.Source, entry.KeySpan);
            if (entry.Value is DocumentTable table)
            {
                if (known is not DocumentTable inner)
                {
                    inner = new DocumentTable(default);
                    into.Set(entry.Key, default, inner);
                }

                Merge(inner, table, key, layer);
            }
            else
            {
                into.Set(entry.Key, default, SpanlessCopy.Of(entry.Value));
            }
        }
    }
}
