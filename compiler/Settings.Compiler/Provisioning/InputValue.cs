using System.Globalization;
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
