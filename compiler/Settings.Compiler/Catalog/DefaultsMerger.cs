using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Catalog;

/// <summary>
/// Lays defaults layers over each other: tables merge, everything else is replaced, and a key has the same kind in all
/// layers. Upstream: settings-sdk bottlerocket-defaults-helper/src/merge_toml.rs (merge_values).
/// </summary>
internal sealed class DefaultsMerger
{
    private readonly Dictionary<string, string> _layerOf = new(StringComparer.Ordinal);

    /// <summary>What has been merged so far. Spans are empty, as they would point into different files.</summary>
    public DocumentTable Result { get; } = new(default);

    /// <summary>Lays a layer over the others.</summary>
    /// <exception cref="CatalogException">It gives a key a value of another kind than a layer before it.</exception>
    public void Add(CatalogFile layer)
    {
        Merge(Result, layer.Root, string.Empty, layer);
        layer.ThrowIfBroken();
    }

    private void Merge(DocumentTable into, DocumentTable from, string path, CatalogFile layer)
    {
        foreach (var entry in from.Entries)
        {
            var key = path.Length == 0 ? entry.Key : $"{path}.{entry.Key}";
            var known = into[entry.Key];
            if (known is not null && known.KindName != entry.Value.KindName)
            {
                layer.Report(CatalogDiagnostics.ConflictingLayers(entry.KeySpan, key, entry.Value.KindName, known.KindName, _layerOf[key]));
                continue;
            }

            _layerOf[key] = layer.Source.Name;
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
