using System.Globalization;
using System.Text;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;

namespace Settings.Compiler.Provisioning;

/// <summary>The value of a setting that a provisioner makes of its inputs.</summary>
internal static class InputValue
{
    /// <summary>The value and the inputs that it comes from; null when there is none.</summary>
    /// <param name="write">What is written.</param>
    /// <param name="inputs">The inputs.</param>
    public static (DocumentValue? Value, IReadOnlyList<string> From) Of(ProvisionerWrite write, ProvisionerInputs inputs)
    {
        switch (write.Form)
        {
            case ValueForm.Taints:
                return (Taints(write, inputs), Given(write, inputs));
            case ValueForm.ServiceAddresses:
                return (Addresses(write, inputs), Given(write, inputs));
        }

        foreach (var name in write.From)
        {
            if (Single(write.Form, inputs.Of(name, out var isPlaceholder), isPlaceholder) is { } value)
            {
                return (value, [name]);
            }
        }

        return (null, []);
    }

    private static string[] Given(ProvisionerWrite write, ProvisionerInputs inputs) => [.. write.From.Where(name => inputs.Of(name) is DocumentString or DocumentArray { Items.Count: > 0 })];

    private static DocumentValue? Single(ValueForm form, DocumentValue? value, bool isPlaceholder)
    {
        if (value is null || isPlaceholder)
        {
            return value;
        }

        return form switch
        {
            ValueForm.Integer => value as DocumentInteger,
            ValueForm.FirstItem when value is DocumentArray list => list.Items.Count == 0 ? null : list.Items[0],
            ValueForm.Text when value is DocumentInteger number => new DocumentString(number.Value.ToString(CultureInfo.InvariantCulture), default),
            ValueForm.Durations => Each(value, GoDuration.Write),
            ValueForm.Quantities => Each(value, Quantity.Write),
            ValueForm.Base64 when value is DocumentString text => new DocumentString(Convert.ToBase64String(Encoding.UTF8.GetBytes(text.Value)), default),
            ValueForm.LastTaints => LastTaints(value),
            ValueForm.UnlessEmpty when IsEmpty(value) => null,
            _ => SpanlessCopy.Of(value),
        };
    }

    private static DocumentTable Each(DocumentValue value, Func<string, string> form)
    {
        var written = new DocumentTable(default);
        foreach (var entry in value is DocumentTable table ? table.Entries : [])
        {
            written.Set(entry.Key, default, entry.Value is DocumentString text ? new DocumentString(form(text.Value), default) : entry.Value);
        }

        return written;
    }

    private static DocumentTable Taints(ProvisionerWrite write, ProvisionerInputs inputs)
    {
        List<DocumentTable> taints = [.. write.From.SelectMany(name => inputs.Of(name) is DocumentArray list ? list.Items.OfType<DocumentTable>() : [])];
        taints.AddRange(write.With.Where(added => !taints.Any(taint => Text(taint, "key") == Text(added, "key") && Text(taint, "effect") == Text(added, "effect"))));
        var written = new DocumentTable(default);
        foreach (var taint in taints)
        {
            var effects = written[Text(taint, "key")] is DocumentArray before ? before.Items : [];
            written.Set(Text(taint, "key"), default, new DocumentArray([.. effects, new DocumentString($"{Text(taint, "value")}:{Text(taint, "effect")}", default)], default));
        }

        return written;
    }

    private static DocumentTable? LastTaints(DocumentValue value)
    {
        var written = new DocumentTable(default);
        foreach (var taint in value is DocumentArray list ? list.Items.OfType<DocumentTable>() : [])
        {
            written.Set(Text(taint, "key"), default, new DocumentString($"{Text(taint, "value")}:{Text(taint, "effect")}", default));
        }

        foreach (var taint in value is DocumentTable table ? table.Entries : [])
        {
            var (parts, text) = ((taint.Value as DocumentString)?.Value.Split(':') ?? [], (taint.Value as DocumentString)?.Value);
            written.Set(taint.Key, default, new DocumentString(parts.Length switch { 1 => $":{text}", 2 => text ?? string.Empty, _ => ":" }, default));
        }

        return written.Count > 0 ? written : null;
    }

    private static bool IsEmpty(DocumentValue value) =>
        value is DocumentString { Value: "" } or DocumentBoolean { Value: false } or DocumentArray { Items.Count: 0 } or DocumentTable { Count: 0 }
        || (value is DocumentInteger number && number.Value == 0);

    private static DocumentArray Addresses(ProvisionerWrite write, ProvisionerInputs inputs)
    {
        var addresses = new List<DocumentValue>();
        foreach (var (index, name) in write.From.Index())
        {
            switch (inputs.Of(name, out var isPlaceholder))
            {
                case DocumentString range when index == 0:
                    addresses.Add(isPlaceholder ? range : new DocumentString(ServiceAddress.Of(range.Value), default));
                    break;
                case DocumentArray more:
                    addresses.AddRange(more.Items);
                    break;
            }
        }

        return new DocumentArray(addresses, default);
    }

    private static string Text(DocumentTable table, string key) => table[key] is DocumentString text ? text.Value : string.Empty;
}
