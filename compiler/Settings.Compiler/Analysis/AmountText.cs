using System.Globalization;
using Settings.Compiler.Advice.Rules.Amounts;
using Settings.Compiler.Schemas;
using Settings.Compiler.Schemas.Formats;

namespace Settings.Compiler.Analysis;

/// <summary>Says how much an amount is that is written with a unit.</summary>
public static class AmountText
{
    /// <summary>The amount in other words: bytes in numbers, quantities of Kubernetes in the unit that makes them shortest, durations in words. Null when it says no more than the text, or the text is no amount.</summary>
    /// <param name="node">What the value must be.</param>
    /// <param name="value">The value.</param>
    public static string? Of(SchemaNode node, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return node switch
        {
            StringNode { Format: { Name: ByteSizeFormat.FormatName } format } when format.Check(value).Number is { } bytes && bytes.ToString(CultureInfo.InvariantCulture) != value =>
                string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
            StringNode { Format: { Name: KubernetesQuantityFormat.FormatName } format } when format.Check(value).IsValid && KubernetesQuantity.Parse(value)?.ToString() is { } amount && amount.Length < value.Length => amount,
            StringNode { Notes.IsDuration: true, Pattern: var pattern } when pattern?.IsMatch(value) != false => DurationText.Of(value),
            ChoiceNode choice => choice.Options.Select(option => Of(option.Node, value)).FirstOrDefault(amount => amount is not null),
            _ => null,
        };
    }
}
