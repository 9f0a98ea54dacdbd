using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Provisioning;

/// <summary>Writes what a provisioner writes over a document.</summary>
internal sealed class WriteRunner(ProvisionerChoice choice, ProvisionerInputs inputs)
{
    private readonly Dictionary<string, string> _origins = new(StringComparer.Ordinal);

    /// <summary>Where the values come from, by the path of their setting.</summary>
    public IReadOnlyDictionary<string, string> Origins => _origins;

    /// <summary>What the version writes under the inputs, in its order; a value is null where nothing is written.</summary>
    public IEnumerable<(ProvisionerWrite Write, DocumentValue? Value, string Origin)> All => choice.Provisioner.Writes
        .Where(write => choice.Has(write.Versions) && write.When.All(condition => condition.Holds(inputs)))
        .Select(Made);

    /// <summary>Writes into a document.</summary>
    /// <param name="root">Its top-level table, which is changed.</param>
    public void Run(DocumentTable root)
    {
        foreach (var (write, value, origin) in All)
        {
            Apply(root, write, value, origin);
        }
    }

    /// <summary>Settings with those that a provisioner always writes, of which only placeholders are known.</summary>
    /// <param name="settings">What lies below settings in a document, which is not changed.</param>
    /// <param name="choice">The provisioner.</param>
    /// <param name="inputs">What it knows of the nodes.</param>
    public static DocumentTable Over(DocumentTable settings, ProvisionerChoice choice, ProvisionerInputs inputs)
    {
        var root = new DocumentTable(default);
        root.Set(SettingPath.Settings.Name, default, TableCopy.Of(settings));
        new WriteRunner(choice, inputs).Run(root);
        return root[SettingPath.Settings.Name] as DocumentTable ?? settings;
    }

    private (ProvisionerWrite Write, DocumentValue? Value, string Origin) Made(ProvisionerWrite write)
    {
        var (value, from) = write.Value is { } constant ? (SpanlessCopy.Of(constant), [.. write.When.Select(condition => condition.Input)]) : InputValue.Of(write, inputs);
        return (write, value, from.Count == 0 ? choice.Provisioner.Title : $"{choice.Provisioner.Title}, from {string.Join(" and ", from)}");
    }

    private void Apply(DocumentTable root, ProvisionerWrite write, DocumentValue? value, string origin)
    {
        var segments = write.Setting.Segments;
        var table = root;
        for (var i = 0; i < segments.Count - 1; i++)
        {
            if (table[segments[i]] is not DocumentTable next)
            {
                if (value is null)
                {
                    return;
                }

                next = new DocumentTable(default);
                table.Set(segments[i], default, next);
            }

            table = next;
        }

        var name = segments[^1];
        if (value is null)
        {
            if (write.RemovesOtherwise)
            {
                table.Remove(name);
            }
        }
        else if ((write.Merges && value is DocumentTable { Count: 0 }) || (write.IsDefault && table[name] is not null))
        {
            return;
        }
        else if (write.Merges && table[name] is DocumentTable before && value is DocumentTable added)
        {
            foreach (var entry in added.Entries)
            {
                before.Set(entry.Key, default, entry.Value);
                _origins[write.Setting.Append(entry.Key).ToString()] = origin;
            }
        }
        else
        {
            table.Set(name, default, value);
            _origins[write.Setting.ToString()] = origin;
        }
    }
}
