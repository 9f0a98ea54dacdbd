using System.Globalization;
using Settings.Compiler.Binding;
using Settings.Compiler.Text;

namespace Settings.Compiler.Validation;

/// <summary>From a JSON pointer (RFC 6901) to the place in a file.</summary>
internal static class ValuePlace
{
    /// <summary>The place of a value, or of its key; of the nearest value around it that has one.</summary>
    /// <param name="root">The file's value.</param>
    /// <param name="pointer">The pointer: "/providers/0/name".</param>
    /// <param name="isName">Whether the key is meant.</param>
    public static TextSpan Of(DocumentValue root, string pointer, bool isName)
    {
        var (value, span) = (root, root.Span);
        foreach (var name in SchemaPlace.StepsOf(pointer))
        {
            if (value is DocumentTable table && table.TryGet(name, out var entry))
            {
                (value, span) = (entry.Value, isName || entry.Value.Span.Length == 0 ? entry.KeySpan : entry.Value.Span);
            }
            else if (value is DocumentArray list && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count)
            {
                (value, span) = (list.Items[index], list.Items[index].Span);
            }
            else
            {
                break;
            }
        }

        return span;
    }
}
