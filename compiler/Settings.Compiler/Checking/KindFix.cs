using System.Globalization;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Checking;

/// <summary>Mends a value whose kind is wrong and whose meaning is plain: a number in quotes, a single value for a list.</summary>
internal static class KindFix
{
    /// <summary>The fix; null when it is unclear what was meant.</summary>
    /// <param name="value">The value.</param>
    /// <param name="node">What it should be.</param>
    /// <param name="path">Where it is.</param>
    public static Fix? For(DocumentValue value, SchemaNode node, SettingPath path)
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
            DocumentArray { Items: [{ Span.Length: > 0 } only] } when (node.Kinds & ValueChecker.KindOf(only)) != ValueKinds.None =>
                new Fix("Remove the brackets", IsSafe: true, [new TextEdit(Text.TextSpan.FromBounds(value.Span.Start, only.Span.Start), string.Empty), new TextEdit(Text.TextSpan.FromBounds(only.Span.End, value.Span.End), string.Empty)]),
            DocumentArray { Items: [DocumentString first, ..] } list when node is TableNode { Rest.Node: TableNode { Properties: [_, ..] members } } && members.All(member => member.Node is BooleanNode) && list.Items.All(item => item is DocumentString) =>
                new Fix($"Write a table for each name, such as [{path.Append(first.Value)}] with {string.Join(", ", members.Select(member => $"{member.Name} = true"))}", IsSafe: false, [new TextEdit(value.Span, TableOf(list, members))]),
            _ => null,
        };
    }

    // All members true: that a name was written says that it is wanted.
    private static string TableOf(DocumentArray names, IReadOnlyList<SchemaProperty> members) =>
        $"{{ {string.Join(", ", names.Items.OfType<DocumentString>().Select(name => $"{JsonText.Write(name)} = {{ {string.Join(", ", members.Select(member => $"{member.Name} = true"))} }}"))} }}";

    private static Fix Replace(string title, DocumentValue value, string text) => Fix.Replace(title, isSafe: true, value.Span, text);
}
