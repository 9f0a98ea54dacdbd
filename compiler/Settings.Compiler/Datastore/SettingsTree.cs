using Settings.Compiler.Binding;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Datastore;

/// <summary>
/// Turns pairs into tables again, as a node does when it reads its datastore.
/// Upstream: core-kit sources/api/datastore/src/deserialization/pairs.rs (from_map).
/// </summary>
public static class SettingsTree
{
    /// <summary>
    /// The tables that contain the pairs: the settings under "settings". Where one key lies below another that has a value,
    /// which no model allows, the later pair holds.
    /// </summary>
    public static DocumentTable Build(IEnumerable<DatastorePair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var root = new DocumentTable(default);
        foreach (var (key, value) in pairs)
        {
            var table = root;
            foreach (var segment in key.Segments.AsSpan()[..^1])
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

    /// <summary>
    /// Settings as they come out of a datastore: null, floats that are not finite and empty tables leave nothing, and keys are
    /// in the order of their names. What is so already is shared.
    /// </summary>
    public static DocumentTable Ordered(DocumentTable settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return OrderedTable.Of(settings);
    }

    /// <summary>
    /// Settings over others, as they come out of a datastore that contains both: tables merge, everything else is replaced. Both
    /// are as <see cref="Ordered"/> gives them. What only one side has is shared with it.
    /// </summary>
    /// <param name="below">What lies below settings.</param>
    /// <param name="above">What is laid over it.</param>
    public static DocumentTable Overlay(DocumentTable below, DocumentTable above)
    {
        ArgumentNullException.ThrowIfNull(below);
        ArgumentNullException.ThrowIfNull(above);
        return TableOverlay.Of(below, above);
    }

    /// <summary>The same settings with a value more; what was given is not changed.</summary>
    /// <param name="settings">What lies below settings.</param>
    /// <param name="key">The setting.</param>
    /// <param name="value">Its value.</param>
    public static DocumentTable With(DocumentTable settings, DatastoreKey key, DocumentValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        return With(settings, key.Segments.AsSpan()[1..], value);
    }

    private static DocumentTable With(DocumentTable? table, ReadOnlySpan<string> path, DocumentValue value)
    {
        var copy = new DocumentTable(table?.Span ?? default);
        foreach (var entry in table?.Entries ?? [])
        {
            copy.Set(entry.Key, entry.KeySpan, entry.Value);
        }

        copy.Set(path[0], default, path.Length == 1 ? value : With(table?[path[0]] as DocumentTable, path[1..], value));
        return copy;
    }

    /// <summary>The value of a key that begins with settings, or null when there is none.</summary>
    /// <param name="settings">What lies below settings.</param>
    /// <param name="key">The key.</param>
    public static DocumentValue? Find(DocumentTable settings, DatastoreKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        DocumentValue? value = settings;
        foreach (var segment in key.Segments.AsSpan()[1..])
        {
            value = (value as DocumentTable)?[segment];
        }

        return value is DocumentNull ? null : value;
    }

    /// <summary>The value at a path that begins with settings, as it is written; null when there is none.</summary>
    /// <param name="settings">What lies below settings.</param>
    /// <param name="path">The path; nothing is at a pattern.</param>
    public static DocumentValue? Find(DocumentTable settings, SettingPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Parent is null ? settings : Find(settings, path.Parent) switch
        {
            DocumentTable table when path is { IsItem: false, IsStar: false } => table[path.Name],
            DocumentArray list when path.Index < list.Items.Count => list.Items[path.Index.Value],
            _ => null,
        };
    }

    /// <summary>Whether a key, or one below it, has a value.</summary>
    /// <param name="settings">What lies below settings.</param>
    /// <param name="key">The key.</param>
    public static bool IsPopulated(DocumentTable settings, DatastoreKey key) =>
        Find(settings, key) is { } value && (value is not DocumentTable table || OrderedTable.Leaves(table));
}
