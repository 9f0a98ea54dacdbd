using Settings.Compiler.Catalog;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Compilation.Files;

/// <summary>Whether the settings that rules name exist, in whatever release: rules follow values as the datastore stores them.</summary>
internal sealed class RuleSettings(ICatalogSource source)
{
    private const string Star = "*";

    private readonly SchemaLibrary _schemas = new(source);
    private readonly Lazy<string> _release = new(() => SettingsCatalog.Open(source).Releases is [.., var newest] ? newest : string.Empty);

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

        try
        {
            IReadOnlyList<SchemaNode> nodes = [_schemas.Model(extension, _release.Value).Node];
            foreach (var name in names.Skip(1))
            {
                SchemaNode[] next = [.. nodes.SelectMany(node => Step(node, name))];
                if (next.Length == 0)
                {
                    return $"unknown setting '{name}' in '{path}'; {Allowed(name, nodes.SelectMany(Names))}";
                }

                nodes = next;
            }
        }
        catch (CatalogException broken) when (!broken.IsUnreadable)
        {
            // The schema has findings of its own.
        }

        return null;
    }

    private static IEnumerable<SchemaNode> Step(SchemaNode node, string name) => node switch
    {
        ChoiceNode choice => choice.Options.SelectMany(option => Step(option.Node, name)),
        TableNode table when name == Star => Slots(Members(table), table.Rest),
        TableNode table => Slots(Members(table).Where(member => member.Name == name || member.StoredAs == name), table.Rest).Take(1),
        ListNode list when name == Star => Slots(list.Prefix, list.Rest),

        // Stored as a list of one.
        _ when name == Star && node.Normalisation is { WrapInList: true } => [node],
        _ => [],
    };

    private static IEnumerable<SchemaNode> Slots(IEnumerable<SchemaSlot> slots, SchemaSlot? rest) => (rest is null ? slots : slots.Append(rest)).Select(slot => slot.Node);

    private static IEnumerable<string> Names(SchemaNode node) => node switch
    {
        ChoiceNode choice => choice.Options.SelectMany(option => Names(option.Node)),
        TableNode table => Members(table).Select(member => member.Name),
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
