using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Compilation.Files;

/// <summary>Whether settings that files name exist, in whatever release, and what they may be as the datastore stores them.</summary>
internal sealed class CatalogSettings(ICatalogSource source)
{
    private const string Star = "*";

    private static readonly StringNode AnyText = new(SchemaNotes.None, null, 0, int.MaxValue, null, null);

    private readonly SchemaLibrary _schemas = new(source);
    private readonly SettingHistory _history = new(source);
    private readonly Lazy<IReadOnlyList<string>> _releases = new(() => SettingsCatalog.Open(source).Releases);

    /// <summary>What is wrong with the path of a setting and what is allowed, as a clause; null when it leads somewhere.</summary>
    public string? Problem(SettingPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string[] names = [.. path.Segments.Skip(1)];
        if (names.Length == 0)
        {
            return "it names no setting";
        }

        var extension = names[0];
        var extensions = _schemas.ModelNames;
        if (!extensions.Contains(extension, StringComparer.Ordinal))
        {
            return extensions.Count == 0 ? null : $"unknown extension '{extension}' in '{path}'; {Allowed(extension, extensions)}";
        }

        string? first = null;
        for (var i = _releases.Value.Count - 1; i >= 0; i--)
        {
            var nodes = NodesAt(path, _releases.Value[i], names.Length, out var known);
            if (known == names.Length || nodes.Length == 0)
            {
                return null;
            }

            first ??= $"unknown setting '{names[known]}' in '{path}'; {Allowed(names[known], nodes.SelectMany(Names))}";
        }

        return first;
    }

    /// <summary>Whether all releases with complete data know a setting, or know which releases have it.</summary>
    public bool IsKnownToAll(SettingPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _schemas.ModelNames.Contains(path.Extension ?? string.Empty, StringComparer.Ordinal)
            && _releases.Value.All(release => NodesAt(path, release, path.Depth - 1, out var known).Length > 0 && known == path.Depth - 1);
    }

    /// <summary>What some settings may be, in all releases with complete data.</summary>
    public RuleSubject Of(params IReadOnlyList<SettingPath> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return new RuleSubject(Quoted(paths), paths.Any(IsWider) ? [] : [.. paths.SelectMany(path => Nodes(path, path.Depth - 1))]);
    }

    /// <summary>What the last keys of some paths may be.</summary>
    public RuleSubject KeyOf(params IReadOnlyList<SettingPath> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return new RuleSubject($"the last key of {Quoted(paths)}", [.. paths.SelectMany(Keys)]);
    }

    private static string Quoted(IEnumerable<SettingPath> paths) => string.Join(" or ", paths.Select(path => $"'{path}'"));

    private IEnumerable<SchemaNode> Keys(SettingPath path)
    {
        var last = path.Segments[path.Depth - 1];
        return last == Star ? Nodes(path, path.Depth - 2).SelectMany(KeysOf) : [OneOf([last])];
    }

    private static IEnumerable<SchemaNode> KeysOf(SchemaNode node) => node switch
    {
        ChoiceNode choice => choice.Options.SelectMany(option => KeysOf(option.Node)),
        TableNode table => [.. table.Properties.Count + table.OfOtherReleases.Count == 0 ? [] : new[] { OneOf([.. Members(table).Select(member => member.Name)]) }, .. table.Rest is null ? [] : new[] { table.Keys?.Node ?? AnyText }],
        _ => [AnyText],
    };

    private static EnumNode OneOf(IReadOnlyList<string> names) => new(SchemaNotes.None, null, names);

    private SchemaNode[] Nodes(SettingPath path, int depth) =>
        [.. _releases.Value.SelectMany(release => NodesAt(path, release, depth, out var known) is var nodes && known == depth ? nodes : [])];

    // The nodes that the first names of a path lead to in a release, or those after which no name leads further; none when a schema is broken, which has findings of its own.
    private SchemaNode[] NodesAt(SettingPath path, string release, int depth, out int known)
    {
        string[] names = [.. path.Segments.Skip(1).Take(depth)];
        known = Math.Min(1, names.Length);
        if (names.Length == 0)
        {
            return [];
        }

        try
        {
            SchemaNode[] nodes = [_schemas.Model(names[0], release).Node];
            for (; known < names.Length; known++)
            {
                var name = names[known];
                SchemaNode[] next = [.. nodes.SelectMany(node => Step(node, name))];
                if (next.Length == 0)
                {
                    return nodes;
                }

                nodes = next;
            }

            return nodes;
        }
        catch (CatalogException broken) when (!broken.IsUnreadable)
        {
            return [];
        }
    }

    // Releases without complete data may allow more values.
    private bool IsWider(SettingPath path)
    {
        try
        {
            return _history.FindWider(path) is not null;
        }
        catch (CatalogException broken) when (!broken.IsUnreadable)
        {
            return true;
        }
    }

    private static IEnumerable<SchemaNode> Step(SchemaNode node, string name) => node switch
    {
        ChoiceNode choice => choice.Options.SelectMany(option => Step(option.Node, name)),
        TableNode table when name == Star => Slots(Members(table), table.Rest),
        TableNode table => Slots(Members(table).Where(member => member.Name == name || member.StoredAs == name), table.Keys is { } keys && !RuleSubject.CanBe(keys.Node, new DocumentString(name, default)) ? null : table.Rest).Take(1),
        ListNode list when name == Star => Slots(list.Prefix, list.Rest),

        // Stored as a list of one.
        _ when name == Star && node.Normalisation is { WrapInList: true } => [node],
        _ => [],
    };

    private static IEnumerable<SchemaNode> Slots(IEnumerable<SchemaSlot> slots, SchemaSlot? rest) => (rest is null ? slots : slots.Append(rest)).Select(slot => slot.Node);

    private static IEnumerable<string> Names(SchemaNode node) => node switch
    {
        ChoiceNode choice => choice.Options.SelectMany(option => Names(option.Node)),
        TableNode table => Members(table).Select(member => member.Name).Concat(table.Keys?.Node is EnumNode keys ? keys.Values : []),
        ListNode => [Star],
        _ => [],
    };

    private static IEnumerable<SchemaProperty> Members(TableNode table) => table.Properties.Concat(table.OfOtherReleases);

    private static string Allowed(string name, IEnumerable<string> known)
    {
        string[] names = [.. known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return names.Length == 0 ? "nothing is below it" : NearestName.Of(name, names) is { } near ? $"did you mean '{near}'?" : $"allowed: {string.Join(", ", names.Select(known => $"'{known}'"))}";
    }
}
