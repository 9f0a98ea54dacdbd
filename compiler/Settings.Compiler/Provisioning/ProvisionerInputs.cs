using System.Text.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts.Yaml;
using Settings.Compiler.Text;

namespace Settings.Compiler.Provisioning;

/// <summary>What a provisioner knows of a node. What is not given has a placeholder or a default, or is none.</summary>
public sealed class ProvisionerInputs
{
    private readonly Provisioner _provisioner;
    private readonly DocumentTable _given;

    private ProvisionerInputs(Provisioner provisioner, DocumentTable given)
    {
        _provisioner = provisioner;
        _given = given;
    }

    /// <summary>Nothing is given.</summary>
    public static ProvisionerInputs None(Provisioner provisioner) => new(provisioner, new DocumentTable(default));

    /// <summary>Reads what is given.</summary>
    /// <param name="provisioner">The provisioner.</param>
    /// <param name="bytes">A JSON object with a member for each input; null where there is none.</param>
    /// <exception cref="InvalidInputsException">It is not JSON, or not what the provisioner's inputs are.</exception>
    public static ProvisionerInputs Read(Provisioner provisioner, ReadOnlyMemory<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(provisioner);
        try
        {
            using var json = JsonDocument.Parse(bytes, JsonValues.Options);
            var given = JsonValues.Read(json.RootElement) as DocumentTable ?? throw new InvalidInputsException("The inputs must be a JSON object, such as {\"clusterName\": \"shop\"}.");
            foreach (var entry in given.Entries)
            {
                var input = provisioner.Inputs.FirstOrDefault(input => input.Name == entry.Key)
                    ?? throw new InvalidInputsException($"Unknown input '{Excerpt.Of(entry.Key)}' of {provisioner.Title}. Allowed: {string.Join(", ", provisioner.Inputs.Select(one => one.Name))}.");
                Check(provisioner, input.Name, input.Type, entry.Value);
            }

            return new ProvisionerInputs(provisioner, given);
        }
        catch (Exception broken) when (broken is JsonException or FormatException)
        {
            throw new InvalidInputsException(broken is JsonException { LineNumber: { } line } ? $"The inputs are not valid JSON: see line {line + 1}." : $"The inputs are not valid: {broken.Message}.");
        }
    }

    /// <summary>An input; null where there is none.</summary>
    /// <param name="path">Its name, and for a part of it the names of the parts, with dots between.</param>
    /// <param name="isPlaceholder">Whether it is only a placeholder.</param>
    public DocumentValue? Of(string path, out bool isPlaceholder)
    {
        ArgumentNullException.ThrowIfNull(path);
        isPlaceholder = false;
        DocumentValue? at = _given;
        foreach (var part in path.Split('.'))
        {
            at = at is DocumentTable table ? table[part] : null;
        }

        if (at is null && _provisioner.Inputs.FirstOrDefault(input => input.Name == path) is { } known)
        {
            isPlaceholder = known.HasPlaceholder;
            at = known.MadeOf.Count > 0 ? Made(known) : known.HasPlaceholder ? new DocumentString(known.Placeholder, default) : known.Default is null ? null : SpanlessCopy.Of(known.Default);
        }

        return at is DocumentNull ? null : at;
    }

    /// <summary>An input; null where there is none.</summary>
    /// <param name="path">Its name, and for a part of it the names of the parts, with dots between.</param>
    public DocumentValue? Of(string path) => Of(path, out _);

    /// <summary>The inputs with those that a node group and its manifest say and that are not given.</summary>
    /// <param name="group">The node group.</param>
    /// <param name="wrong">The first field that is not what the input must be, with what is wrong; null for none.</param>
    internal ProvisionerInputs With(YamlGroup group, out (TextSpan Span, string Message)? wrong)
    {
        wrong = null;
        var all = TableCopy.Of(_given);
        foreach (var input in _provisioner.Inputs.Where(input => all[input.Name] is null))
        {
            if (input.IsList && group.List.Length > 0)
            {
                all.Set(input.Name, default, new DocumentString(group.List, default));
            }

            var field = input.Field is { } path ? group.Field(path) : input.ManifestField is { } above && group.List.Length > 0 ? group.FieldOfManifest(above) : null;
            if (field is null || group.Value(field) is not (var value and not DocumentNull))
            {
                continue;
            }

            try
            {
                Check(_provisioner, input.Name, input.Type, value);
                all.Set(input.Name, default, value);
            }
            catch (InvalidInputsException mistake)
            {
                wrong ??= (field.Span, mistake.Message);
            }
        }

        return new ProvisionerInputs(_provisioner, all);
    }

    private DocumentTable Made(ProvisionerInput input)
    {
        var made = new DocumentTable(default);
        foreach (var (key, name) in input.MadeOf)
        {
            if (Of(name) is { } value)
            {
                made.Set(key, default, value);
            }
        }

        return made;
    }

    private static void Check(Provisioner provisioner, string name, ValueType type, DocumentValue value)
    {
        switch (type.Kind, value)
        {
            case (_, DocumentNull):
            case (ValueKind.Any, _):
            case (ValueKind.Text, DocumentString):
            case (ValueKind.Integer or ValueKind.Unsigned, DocumentInteger):
            case (ValueKind.Truth, DocumentBoolean):
                break;
            case (ValueKind.List, DocumentArray list):
                foreach (var item in list.Items)
                {
                    Check(provisioner, name, type.Item ?? type, item);
                }

                break;
            case (ValueKind.Map, DocumentTable table):
                foreach (var entry in table.Entries)
                {
                    Check(provisioner, $"{name}.{entry.Key}", type.Item ?? type, entry.Value);
                }

                break;
            case (ValueKind.Record, DocumentTable table):
                foreach (var entry in table.Entries)
                {
                    var keys = provisioner.Records[type.Record ?? string.Empty];
                    var key = keys.FirstOrDefault(key => key.Name == entry.Key)
                        ?? throw new InvalidInputsException($"Unknown key '{Excerpt.Of(entry.Key)}' in the input '{Excerpt.Of(name)}'. Allowed: {string.Join(", ", keys.Select(one => one.Name))}.");
                    Check(provisioner, $"{name}.{entry.Key}", key.Type, entry.Value);
                }

                break;
            default:
                throw new InvalidInputsException($"The input '{Excerpt.Of(name)}' is {value.KindName}; allowed: {type.Expected}.");
        }
    }
}
