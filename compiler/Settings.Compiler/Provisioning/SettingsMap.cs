using Settings.Compiler.Binding;
using Settings.Compiler.Hosts.Yaml;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Provisioning;

/// <summary>
/// A provisioner that makes TOML of settings that are written as a YAML map in a node group, refuses some of them, and puts others into it.
/// Upstream: eksctl-io/eksctl pkg/nodebootstrap/bottlerocket.go and managed_bottlerocket.go, pkg/apis/eksctl.io/v1alpha5/validation.go
/// (checkBottlerocketSettings) and defaults.go.
/// </summary>
internal sealed class SettingsMap : IProvisioning
{
    /// <inheritdoc/>
    public EffectiveDocument Run(ProvisionedText document, ProvisionerChoice choice, ProvisionerInputs inputs)
    {
        var form = choice.Provisioner.Map ?? throw new InvalidOperationException("The provisioner has no map.");
        var group = document.Group ?? ManifestGroups.Of(document, choice, form)[0];
        var effective = new EffectiveDocument(document.Source, choice) { Group = NameOf(group, form) };

        // Settings that are given have been read, and what is around them is for others to judge.
        if (document.Settings is null && Around(document, group, choice, form) is { } unread)
        {
            return effective with { Refusal = unread };
        }

        var settings = document.Settings ?? (DocumentTable)TableOf(group, form);
        inputs = inputs.With(group, out var wrong);
        List<Refusal> refusals = [.. Refused(choice, inputs, settings), .. settings.Entries.SelectMany(entry => Unwritable(entry.Value, SettingPath.Settings.Append(entry.Key)))];
        if (wrong is var (place, message) && document.Settings is null)
        {
            refusals.Insert(0, new Refusal(RefusalKind.WrongType, null, place, message));
        }

        var given = new DocumentTable(default);
        given.Set(SettingPath.Settings.Name, default, settings);
        if (refusals.Count > 0)
        {
            return effective with { Refusal = refusals[0], Refusals = refusals };
        }

        var received = TableCopy.Of(given);
        var writes = new WriteRunner(choice, inputs);
        writes.Run(received);
        return (effective with { Origins = writes.Origins }).With(given, received);
    }

    private static (string List, string Name)? NameOf(YamlGroup group, SettingsMapForm form) =>
        group.List.Length > 0 ? (group.List, (group.Field(form.NameField) as YamlText)?.Value ?? string.Empty) : null;

    private static DocumentValue TableOf(YamlGroup group, SettingsMapForm form) =>
        group.Field(form.Settings) is { } node && group.Value(node) is var value and not DocumentNull ? value : new DocumentTable(default);

    // What ends the reading before the settings count, in the order in which it is noticed.
    private static Refusal? Around(ProvisionedText document, YamlGroup group, ProvisionerChoice choice, SettingsMapForm form)
    {
        if (document.Decoding.FirstOrDefault(finding => finding.Severity == Diagnostics.Severity.Error) is { } undecoded)
        {
            return new Refusal(RefusalKind.Manifest, null, undecoded.Span, undecoded.Message.ToString());
        }

        YamlReader.Read(document.Source.Text, out var mistake);
        if (mistake is { } at)
        {
            return new Refusal(RefusalKind.Manifest, null, new TextSpan(at, 0), "This is not valid YAML.");
        }

        if (group.Node is not YamlMapping && group.Value(group.Node) is not DocumentNull)
        {
            return new Refusal(RefusalKind.Manifest, null, group.Node.Span, $"{choice.Title} reads YAML: a {form.Manifest}, or one of its node groups.");
        }

        if (group.Repeated is { } twice)
        {
            return new Refusal(RefusalKind.DefinedTwice, null, twice, $"The key '{document.Source.Slice(twice)}' is given twice in its map.") { Error = "key given twice" };
        }

        if (form.Fields.Select(known => Unknown(known.Of, form, group)).FirstOrDefault(found => found is not null) is { } unknown)
        {
            return unknown;
        }

        if (TableOf(group, form) is not DocumentTable and var other)
        {
            return new Refusal(RefusalKind.WrongType, null, other.Span, $"'{form.Settings}' is {other.KindName}; allowed: a map of settings.");
        }

        return group.List.Length > 0 && !ManifestGroups.IsOfFamily(group, choice, form)
            ? new Refusal(RefusalKind.NotAllowed, null, (group.Field(form.FamilyField) ?? group.Field(form.Settings) ?? group.Node).Span, $"The node group has settings of Bottlerocket, but its '{form.FamilyField}' is not {string.Join(" or ", form.Families.Where(known => choice.Has(known.Versions)).Select(known => known.Name))}.")
            : null;
    }

    private static Refusal? Unknown(string of, SettingsMapForm form, YamlGroup group)
    {
        var names = form.Fields.Where(known => known.Of == of && (known.List is null || known.List == group.List || group.List.Length == 0)).SelectMany(known => known.Names).ToArray();
        var place = of.Length == 0 ? group.Node : group.Field(of);
        foreach (var (key, _) in place is YamlMapping mapping ? mapping.Entries : [])
        {
            if (key is YamlText { Value: var name } && name != "<<" && !names.Contains(name, StringComparer.Ordinal))
            {
                var near = NearestName.Of(name, names) is { } meant ? $" Did you mean '{meant}'?" : string.Empty;
                return new Refusal(RefusalKind.Manifest, null, key.Span, $"Unknown field '{Diagnostics.Excerpt.Of(name)}' of {(of.Length == 0 ? "the node group" : $"'{of}'")}.{near}") { Error = "unknown field of the node group" };
            }
        }

        return null;
    }

    private static IEnumerable<Refusal> Refused(ProvisionerChoice choice, ProvisionerInputs inputs, DocumentTable settings)
    {
        foreach (var refusal in choice.Provisioner.Refuses.Where(refusal => choice.Has(refusal.Versions) && refusal.When.All(condition => condition.Holds(inputs))))
        {
            if (Find(settings, refusal.Setting) is var (entry, table) && !(refusal.AllowsTable && entry.Value is DocumentTable))
            {
                yield return new Refusal(RefusalKind.NotAllowed, refusal.Setting, refusal.AllowsTable && entry.Value.Span.Length > 0 ? entry.Value.Span : entry.KeySpan, refusal.Message) { Error = refusal.Error };
            }
        }
    }

    private static (DocumentEntry Entry, DocumentTable Table)? Find(DocumentTable table, SettingPath setting)
    {
        var names = setting.Segments;
        for (var i = 1; i < names.Count; i++)
        {
            if (!table.TryGet(names[i], out var entry))
            {
                return null;
            }

            if (i == names.Count - 1)
            {
                return (entry, table);
            }

            if (entry.Value is not DocumentTable next)
            {
                return null;
            }

            table = next;
        }

        return null;
    }

    // Upstream: pelletier/go-toml v1.9.5 tomltree_create.go (sliceToTree, simpleValueCoercion): a list has the type of its first item,
    // and only lists in lists may be mixed.
    private static IEnumerable<Refusal> Unwritable(DocumentValue value, SettingPath path)
    {
        switch (value)
        {
            case DocumentNull:
            case DocumentFloat { Value: var number } when !double.IsFinite(number):
                return [new Refusal(RefusalKind.NoTomlValue, path, value.Span, $"'{path}' has {(value is DocumentNull ? "no value" : "a number that is not finite")}, which cannot be written as TOML; remove the key, or give it a value.")];
            case DocumentTable table:
                return table.Entries.SelectMany(entry => Unwritable(entry.Value, path.Append(entry.Key)));
            case DocumentArray { Items: [DocumentTable, ..] and var tables } when tables.All(item => item is DocumentTable):
                return tables.SelectMany((item, index) => Unwritable(item, path.Item(index)));
            case DocumentArray { Items: [var first, ..] and var items }:
                return items.Any(item => item.GetType() != first.GetType())
                    ? [new Refusal(RefusalKind.NoTomlValue, path, value.Span, $"'{path}' is a list of values of different types, at which the program fails; write all of one type.")]
                    : items.SelectMany((item, index) => InList(item, path.Item(index)));
            default:
                return [];
        }
    }

    private static IEnumerable<Refusal> InList(DocumentValue value, SettingPath path) => value switch
    {
        DocumentArray list => list.Items.SelectMany((item, index) => InList(item, path.Item(index))),
        DocumentTable => [new Refusal(RefusalKind.NoTomlValue, path, value.Span, $"'{path}' is a table in a list of lists, which cannot be written as TOML.")],
        _ => Unwritable(value, path),
    };
}
