using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Provisioning;

/// <summary>How two documents differ, key by key; lists count as a whole.</summary>
internal sealed class DocumentChanges
{
    private readonly List<SettingChange> _dropped = [];
    private readonly List<SettingChange> _overridden = [];
    private readonly List<SettingChange> _added = [];

    /// <summary>What only the first has.</summary>
    public IReadOnlyList<SettingChange> Dropped => Sorted(_dropped);

    /// <summary>What both have with different values.</summary>
    public IReadOnlyList<SettingChange> Overridden => Sorted(_overridden);

    /// <summary>What only the second has.</summary>
    public IReadOnlyList<SettingChange> Added => Sorted(_added);

    /// <summary>Compares.</summary>
    public static DocumentChanges Between(DocumentTable given, DocumentTable received)
    {
        var changes = new DocumentChanges();
        if (given.Count == 0 && received.Count > 0)
        {
            changes._dropped.Add(new SettingChange(null, default));
        }

        changes.Compare(given, received, null);
        return changes;
    }

    private static List<SettingChange> Sorted(List<SettingChange> changes) => [.. changes.OrderBy(change => change.Path, PathOrder.Instance)];

    private void Compare(DocumentTable given, DocumentTable received, SettingPath? path)
    {
        foreach (var entry in given.Entries)
        {
            var change = new SettingChange(SettingPath.Below(path, entry.Key), entry.KeySpan);
            switch (entry.Value, received[entry.Key])
            {
                case (_, null):
                    _dropped.Add(change);
                    break;
                case (DocumentTable before, DocumentTable after):
                    Compare(before, after, change.Path);
                    break;
                case ({ } before, { } after) when JsonText.Write(before) != JsonText.Write(after):
                    _overridden.Add(change);
                    break;
            }
        }

        foreach (var entry in received.Entries.Where(entry => given[entry.Key] is null))
        {
            _added.Add(new SettingChange(SettingPath.Below(path, entry.Key), default));
        }
    }
}
