using System.Globalization;
using System.Text;
using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions;

/// <summary>
/// What a value looks like in a rendered file, and whether it counts as true.
/// Upstream: handlebars 4.5.0 src/json/value.rs (JsonRender, JsonTruthy).
/// </summary>
public static class ValueText
{
    /// <summary>The text of a value: a list as "[a, b, ]", a table as "[object]".</summary>
    public static string Of(DocumentValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value switch
        {
            DocumentString text => text.Value,
            DocumentInteger number => number.Value.ToString(CultureInfo.InvariantCulture),
            DocumentBoolean truth => truth.Value ? "true" : "false",
            DocumentFloat number => number.Value.ToString("R", CultureInfo.InvariantCulture),
            DocumentDateTime moment => moment.Text,
            DocumentArray list => OfList(list),
            DocumentTable => "[object]",
            _ => string.Empty,
        };
    }

    /// <summary>Whether a condition holds: false, 0, empty text, empty lists, empty tables and settings that are not set do not.</summary>
    public static bool IsTruthy(DocumentValue? value) => value switch
    {
        null or DocumentNull => false,
        DocumentBoolean truth => truth.Value,
        DocumentInteger number => number.Value != 0,
        DocumentFloat number => number.Value != 0,
        DocumentString text => text.Value.Length > 0,
        DocumentArray list => list.Items.Count > 0,
        DocumentTable table => table.Count > 0,
        _ => true,
    };

    private static string OfList(DocumentArray list)
    {
        var text = new StringBuilder("[");
        foreach (var item in list.Items)
        {
            text.Append(Of(item)).Append(", ");
        }

        return text.Append(']').ToString();
    }
}
