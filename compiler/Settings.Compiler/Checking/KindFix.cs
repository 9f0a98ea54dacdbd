using System.Globalization;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Checking;

/// <summary>Mends a value whose kind is wrong and whose meaning is plain: a number in quotes, a single value for a list.</summary>
internal static class KindFix
{
    /// <summary>The fix; null when it is unclear what was meant.</summary>
    public static Fix? For(DocumentValue value, SchemaNode node)
    {
        if (value.Span.Length == 0)
        {
            return null;
        }

        return value switch
        {
            DocumentString text when (node.Kinds & ValueKinds.Integer) != ValueKinds.None && long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
                Replace("Remove the quotes", value, number.ToString(CultureInfo.InvariantCulture)),
            DocumentString { Value: "true" or "false" } text when (node.Kinds & ValueKinds.Boolean) != ValueKinds.None =>
                Replace("Remove the quotes", value, text.Value),
            DocumentInteger number when (node.Kinds & ValueKinds.String) != ValueKinds.None =>
                Replace("Put the number in quotes", value, $"\"{number.Value.ToString(CultureInfo.InvariantCulture)}\""),
            DocumentBoolean flag when (node.Kinds & ValueKinds.String) != ValueKinds.None =>
                Replace("Put the value in quotes", value, flag.Value ? "\"true\"" : "\"false\""),
            DocumentString or DocumentInteger when node is ListNode =>
                new Fix("Write a list", IsSafe: true, [new TextEdit(new Text.TextSpan(value.Span.Start, 0), "["), new TextEdit(new Text.TextSpan(value.Span.End, 0), "]")]),
            _ => null,
        };
    }

    private static Fix Replace(string title, DocumentValue value, string text) => Fix.Replace(title, isSafe: true, value.Span, text);
}
