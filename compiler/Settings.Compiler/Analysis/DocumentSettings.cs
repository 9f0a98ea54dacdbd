using System.Collections.Immutable;
using Settings.Compiler.Catalog;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>
/// The settings that a document can have: those of the variants of its target that have all the extensions which the document names
/// already, or of all when none has.
/// </summary>
public sealed class DocumentSettings
{
    // Every change of a document asks again, mostly with the same names: the sets of names that are kept for each target.
    private const int MostKept = 32;

    private readonly string _named;

    private DocumentSettings(Workspace workspace, Target target, string named, ImmutableArray<Variant> variants)
    {
        _named = named;
        Target = target;
        Variants = variants;
        Schema = workspace.Schemas.SettingsFor([.. variants.SelectMany(variant => variant.Extensions).Distinct(StringComparer.Ordinal)], target.Asked);
        Newest = variants.First(variant => variant.Name == VariantNames.NewestFirst(variants.Select(known => known.Name)).First());
    }

    /// <summary>The target of the document.</summary>
    public Target Target { get; }

    /// <summary>The variants, in the order of the release.</summary>
    public ImmutableArray<Variant> Variants { get; }

    /// <summary>Of these the one that speaks for all where they differ: the newest.</summary>
    public Variant Newest { get; }

    /// <summary>What any of them has.</summary>
    public SettingsSchema Schema { get; }

    /// <summary>The settings of a document; null when it names an unknown target.</summary>
    /// <param name="workspace">The catalog.</param>
    /// <param name="source">The document.</param>
    /// <param name="keys">The keys of its settings table, unknown ones included.</param>
    /// <param name="request">The target; what it leaves open, the document may say.</param>
    /// <exception cref="UnknownTargetException">The request names an unknown target.</exception>
    /// <exception cref="Sources.CatalogException">The catalog is broken.</exception>
    public static DocumentSettings? Of(Workspace workspace, SourceText source, IEnumerable<string> keys, TargetRequest request)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(source);
        if (workspace.TargetOf(source, request) is not { Variants.IsEmpty: false } target)
        {
            return null;
        }

        string[] named = keys.Where(key => target.Groups.Any(group => group.Has(key))).ToArray();
        var (known, wanted) = (target.KnownSettings, string.Join(' ', named));
        if (Array.Find(known, settings => settings._named == wanted) is { } kept)
        {
            return kept;
        }

        var fitting = target.Groups.Where(group => named.All(group.Has)).SelectMany(group => group.Variants).ToImmutableArray();
        var made = new DocumentSettings(workspace, target, wanted, fitting.IsEmpty ? target.Variants : fitting);

        // Of two threads that are here at once one is forgotten, which does no harm.
        target.KnownSettings = [made, .. known.AsSpan(0, Math.Min(known.Length, MostKept - 1))];
        return made;
    }

    /// <summary>The place of a setting in the schema; null when none of the variants has it.</summary>
    /// <param name="setting">The setting, with settings at its beginning; an item of a list stands for all.</param>
    public SchemaSlot? Find(SettingPath setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        SchemaSlot? slot = null;
        SchemaNode? node = null;
        foreach (var part in setting.Parts)
        {
            if (part.Parent is null)
            {
                node = part.Equals(SettingPath.Settings) ? Schema.Root : null;
                continue;
            }

            slot = node is null ? null : part.IsItem ? ItemOf(node, part.Index.GetValueOrDefault()) : MemberOf(node, part.Name);
            node = slot?.Node;
        }

        return slot;
    }

    /// <summary>The path under which a setting is stored, read and rendered: some have another name in documents.</summary>
    /// <param name="setting">The setting, with settings at its beginning.</param>
    public SettingPath StoredPathOf(SettingPath setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        if (setting.Parent is not { } parent)
        {
            return setting;
        }

        var above = StoredPathOf(parent);
        return setting.Index is { } index ? above.Item(index) : above.Append((Find(setting) as SchemaProperty)?.StoredAs ?? setting.Name);
    }

    /// <summary>The table at a path: the members that it can have; null when there is none.</summary>
    public TableNode? TableAt(SettingPath table) =>
        (table ?? throw new ArgumentNullException(nameof(table))).Equals(SettingPath.Settings) ? Schema.Root : TableOf(Find(table)?.Node);

    /// <summary>The table among what a node accepts; null when it accepts none.</summary>
    public static TableNode? TableOf(SchemaNode? node) => node as TableNode ?? (node as ChoiceNode)?.OptionFor(ValueKinds.Table)?.Node as TableNode;

    /// <summary>The list among what a node accepts; null when it accepts none.</summary>
    public static ListNode? ListOf(SchemaNode? node) => node as ListNode ?? (node as ChoiceNode)?.OptionFor(ValueKinds.List)?.Node as ListNode;

    private static SchemaSlot? MemberOf(SchemaNode node, string name) =>
        TableOf(node) is not { } table ? null : table.TryGetProperty(name, out var property) ? property : table.Rest;

    private static SchemaSlot? ItemOf(SchemaNode node, int index) => ListOf(node)?.SlotAt(index);
}
