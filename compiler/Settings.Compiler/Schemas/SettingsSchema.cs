using Settings.Compiler.Paths;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Schemas;

/// <summary>The settings of a variant: a table with one member for each of its extensions.</summary>
public sealed class SettingsSchema
{
    private readonly Lazy<ILookup<string, SettingPath>> _homes;
    private readonly Lazy<IReadOnlyList<string>> _secretNames;
    private readonly Func<string, string?> _sinceOfExtension;

    internal SettingsSchema(IReadOnlyList<SchemaProperty> extensions, Func<string, string?> sinceOfExtension, string release)
    {
        _sinceOfExtension = sinceOfExtension;
        Release = release;
        Root = new TableNode(SchemaNotes.None, new TableShape { Properties = extensions });
        _secretNames = new(() => [.. Secrets(Root).Distinct(StringComparer.Ordinal)]);
        _homes = new(() => Declared(Root, SettingPath.Settings).ToLookup(home => home.Name, home => home.Table, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The release that these are the settings of.</summary>
    public string Release { get; }

    /// <summary>What the settings table must be. An extension is read when the first value of it is checked.</summary>
    public TableNode Root { get; }

    /// <summary>The tables that have a setting of a name, such as settings.kubernetes for max-pods. Reads all extensions.</summary>
    public IEnumerable<SettingPath> TablesWith(string name) => _homes.Value[name];

    /// <summary>The names of all settings that must not be shown. Reads all extensions.</summary>
    public IReadOnlyList<string> SecretNames => _secretNames.Value;

    /// <summary>All settings that have a value, with what it must be; a free key is written as a star. Reads all extensions.</summary>
    public IEnumerable<(SettingPath Path, SchemaNode Node)> Leaves() => Below(SettingPath.Settings, Root);

    /// <summary>The tables with free keys that not every key is allowed for, and what keys must be. Reads all extensions.</summary>
    public IEnumerable<(SettingPath Path, SchemaNode Keys)> FreeKeys() => KeysBelow(SettingPath.Settings, Root);

    /// <summary>The settings with the release that each came with; a table that came whole stands for what is in it. Reads all extensions.</summary>
    public IEnumerable<(SettingPath Path, string Since)> Ages() => AgesBelow(SettingPath.Settings, Root);

    /// <summary>Whether an extension exists in this release that this variant does not have.</summary>
    public bool IsExtensionOfOthers(string name) =>
        !Root.TryGetProperty(name, out _) && _sinceOfExtension(name) is { } since && (since.Length == 0 || ReleaseSpan.From(since).Contains(Release));

    /// <summary>What is known of a setting that another release has, and this one does not; null when none has it.</summary>
    /// <param name="path">The segments of its path below settings.</param>
    public SchemaNotes? FindInOtherReleases(ReadOnlySpan<string> path)
    {
        if (path.IsEmpty)
        {
            return null;
        }

        SchemaNode node = Root;
        for (var i = 0; i < path.Length && TableOf(node) is { } table; i++)
        {
            var name = path[i];
            if (table.OfOtherReleases.FirstOrDefault(property => property.Name == name || property.Aliases.Contains(name, StringComparer.Ordinal)) is { } other)
            {
                return other.Notes;
            }

            if ((table.TryGetProperty(name, out var property) ? property : table.Rest) is not { } slot)
            {
                break;
            }

            node = slot.Node;
        }

        var releases = ReleaseSpan.From(ExtensionSince(path[0]));
        return releases.IsAfter(Release) ? new SchemaNotes { Releases = releases } : null;
    }

    /// <summary>The release since which there is an extension; null when there is none, or it is unknown.</summary>
    public string? ExtensionSince(string name) => _sinceOfExtension(name) is { Length: > 0 } since ? since : null;

    /// <summary>The place of a setting by the segments of its path below settings; null when there is none.</summary>
    public SchemaSlot? Find(IEnumerable<string> path) => SlotsTo(path).LastOrDefault();

    /// <summary>The release that a setting came with, alone or with a table that it is in; null when it is older than what is known, or unknown.</summary>
    /// <param name="path">The segments of its path below settings.</param>
    public string? SinceOf(IEnumerable<string> path) => SlotsTo(path).Select(slot => slot?.Notes.Releases.Since).OfType<string>().Max(ReleaseVersion.Order);

    /// <summary>A setting as the node stores it, which differs where its model reads one name for another.</summary>
    /// <param name="path">The segments of its path below settings.</param>
    public SettingPath StoredPathOf(IReadOnlyCollection<string> path) =>
        path.Zip(SlotsTo(path).Concat(Enumerable.Repeat<SchemaSlot?>(null, path.Count))).Aggregate(SettingPath.Settings, static (above, segment) => above.Append((segment.Second as SchemaProperty)?.StoredAs ?? segment.First));

    // Ends with null where nothing has the next name.
    private IEnumerable<SchemaSlot?> SlotsTo(IEnumerable<string> path)
    {
        SchemaNode node = Root;
        foreach (var segment in path)
        {
            var slot = TableOf(node) is not { } table ? null : table.TryGetProperty(segment, out var property) ? property : table.Rest;
            yield return slot;
            if (slot is null)
            {
                yield break;
            }

            node = slot.Node;
        }
    }

    /// <summary>What there is to say about showing the value of a setting, as a document or the datastore writes its path: with any name of a key, and lists left out or as a star.</summary>
    /// <param name="path">The keys below settings.</param>
    /// <param name="known">How many of the keys, from the first on, lead somewhere.</param>
    public SettingSecrecy SecrecyOf(ReadOnlySpan<string> path, out int known) => SecrecyFinder.Of(Root, path, out known);

    private static IEnumerable<(SettingPath Path, SchemaNode Node)> Below(SettingPath path, SchemaNode node)
    {
        if (node is not TableNode table)
        {
            return [(path, node)];
        }

        var members = table.Properties.SelectMany(property => Below(path.Append(property.Name), property.Node));
        return table.Rest is { } rest ? members.Concat(Below(path.Any(), rest.Node)) : members;
    }

    private static IEnumerable<(SettingPath Path, SchemaNode Keys)> KeysBelow(SettingPath path, SchemaNode node)
    {
        if (node is not TableNode table)
        {
            return [];
        }

        var members = table.Properties.SelectMany(property => KeysBelow(path.Append(property.Name), property.Node));
        return table.Rest is { } rest
            ? members.Concat(table.Keys is { } keys ? [(path, keys.Node)] : []).Concat(KeysBelow(path.Any(), rest.Node))
            : members;
    }

    private static IEnumerable<(SettingPath Path, string Since)> AgesBelow(SettingPath path, TableNode table) => table.Properties
        .Select(property => (Path: path.Append(property.Name), Slot: (SchemaSlot)property))
        .Concat(table.Rest is { } rest ? [(path.Any(), rest)] : [])
        .SelectMany(member => member.Slot.Node is TableNode inner && (member.Slot.Notes.Releases.Since is null || inner.Properties.Any(property => property.Notes.Releases.Since is not null))
            ? AgesBelow(member.Path, inner)
            : member.Slot.Notes.Releases.Since is { } since ? [(member.Path, since)] : []);

    private static IEnumerable<string> Secrets(SchemaNode node) => node switch
    {
        ChoiceNode choice => choice.Options.SelectMany(option => Secrets(option.Node)),
        ListNode { Rest: { } rest } => Secrets(rest.Node),
        TableNode table => table.Properties.SelectMany(p => p.Notes.IsSecret ? p.Aliases.Prepend(p.Name) : Secrets(p.Node))
            .Concat(table.Rest is { } rest ? Secrets(rest.Node) : []),
        _ => [],
    };

    private static TableNode? TableOf(SchemaNode node) =>
        node as TableNode ?? (node as ChoiceNode)?.OptionFor(ValueKinds.Table)?.Node as TableNode;

    private static IEnumerable<(string Name, SettingPath Table)> Declared(TableNode table, SettingPath path)
    {
        foreach (var property in table.Properties)
        {
            yield return (property.Name, path);
            if (property.Node is TableNode inner)
            {
                foreach (var home in Declared(inner, path.Append(property.Name)))
                {
                    yield return home;
                }
            }
        }
    }
}
