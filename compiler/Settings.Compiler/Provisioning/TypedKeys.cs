using Settings.Compiler.Paths;

namespace Settings.Compiler.Provisioning;

/// <summary>What the types of a provisioner say about settings, in whatever version.</summary>
internal static class TypedKeys
{
    /// <summary>The key of a record that a setting is, in this or another version; names match without regard to case. Null when no version has it.</summary>
    /// <param name="choice">The provisioner.</param>
    /// <param name="setting">The setting.</param>
    public static RecordKey? Find(ProvisionerChoice choice, SettingPath setting)
    {
        foreach (var part in choice.Provisioner.Typed.Where(part => choice.Has(part.Versions) && part.Path.IsAbove(setting)))
        {
            ValueType? type = part.Type;
            RecordKey? key = null;
            foreach (var segment in setting.Segments.Skip(part.Path.Segments.Count))
            {
                key = type is { Kind: ValueKind.Record, Record: { } record }
                    ? choice.Provisioner.Records[record].FirstOrDefault(known => string.Equals(known.Name, segment, StringComparison.OrdinalIgnoreCase))
                    : null;
                type = type?.Kind == ValueKind.Map ? type.Item : key?.Type;
            }

            return key;
        }

        return null;
    }
}
