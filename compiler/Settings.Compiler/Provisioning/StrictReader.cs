using Settings.Compiler.Binding;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Provisioning;

/// <summary>
/// The unknown keys that a provisioner's log names: it writes the part anew, with tables behind other values and both sorted, and reads
/// that strictly. Upstream: pelletier/go-toml v2 strict.go; aws/karpenter-provider-aws bottlerocketsettings.go (UnmarshalTOML).
/// </summary>
internal sealed class StrictReader(ProvisionerChoice choice)
{
    private readonly List<string> _unknown = [];

    /// <summary>The unknown keys of a table of some type, in the order of the log.</summary>
    public IReadOnlyList<string> Unknown(ValueType type, DocumentTable table)
    {
        Table(type, table, null);
        return _unknown;
    }

    private static bool IsTable(DocumentValue value) => value is DocumentTable || (value is DocumentArray { Items.Count: > 0 } list && list.Items.All(item => item is DocumentTable));

    // What is below an unknown table is unknown too: each table has a header of its own.
    private void Table(ValueType? type, DocumentTable table, SettingPath? path)
    {
        foreach (var entry in table.Entries.OrderBy(entry => IsTable(entry.Value)).ThenBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var below = SettingPath.Below(path, entry.Key);
            var of = Below(type, entry.Key);
            var isTable = IsTable(entry.Value);
            if (of is null && (isTable || type is not null))
            {
                foreach (var header in isTable && entry.Value is DocumentArray list ? list.Items : [entry.Value])
                {
                    _unknown.Add(below.ToString());
                    Inside(null, header, below);
                }
            }
            else
            {
                Inside(of, entry.Value, below);
            }
        }
    }

    private void Inside(ValueType? type, DocumentValue value, SettingPath path)
    {
        if (value is DocumentTable table)
        {
            Table(type, table, path);
        }
    }

    private ValueType? Below(ValueType? type, string key) => type?.Kind switch
    {
        ValueKind.Map => type.Item,
        ValueKind.Record => choice.KeysOf(type.Record ?? string.Empty).FirstOrDefault(known => string.Equals(known.Name, key, StringComparison.OrdinalIgnoreCase))?.Type,
        _ => null,
    };
}
