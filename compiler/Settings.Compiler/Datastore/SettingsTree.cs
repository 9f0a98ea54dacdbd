using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore;

/// <summary>
/// Turns pairs into tables again, as a node does when it reads its datastore.
/// Upstream: core-kit sources/api/datastore/src/deserialization/pairs.rs (from_map).
/// </summary>
public static class SettingsTree
{
    /// <summary>
    /// The tables that hold the pairs: the settings under "settings". Where one key lies below another that has a value,
    /// which no model allows, the later pair holds.
    /// </summary>
    public static DocumentTable Build(IEnumerable<DatastorePair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var root = new DocumentTable(default);
        foreach (var (key, value) in pairs)
        {
            var table = root;
            foreach (var segment in key.Segments[..^1])
            {
                if (table[segment] is not DocumentTable next)
                {
                    next = new DocumentTable(default);
                    table.Set(segment, default, next);
                }

                table = next;
            }

            table.Set(key.Segments[^1], value.Span, value);
        }

        return root;
    }

    /// <summary>What lies below settings.</summary>
    public static DocumentTable BuildSettings(IEnumerable<DatastorePair> pairs) =>
        Build(pairs)["settings"] as DocumentTable ?? new DocumentTable(default);
}
