using System.Buffers;
using System.Text;
using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// html_escape VALUE: what upstream does to a value inserted with two braces. A value that is not set is an error.
/// Upstream: handlebars 4.5.0 src/support.rs (html_escape).
/// </summary>
public sealed class HtmlEscape() : TemplateHelper(Language, "html_escape", [HelperParameter.Any])
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<>\"&'`=");

    /// <inheritdoc/>
    public override bool AcceptsMissing => false;

    /// <summary>Replaces the seven characters that upstream replaces.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = character switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '&' => escaped.Append("&amp;"),
                '\'' => escaped.Append("&#x27;"),
                '`' => escaped.Append("&#x60;"),
                '=' => escaped.Append("&#x3D;"),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    /// <summary>The first character that escaping replaces; null when the text stays as it is.</summary>
    public static char? FirstSpecial(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny(Special) is >= 0 and var at ? text[at] : null;
    }

    /// <inheritdoc/>
    public override InsertedArgument? Inserted { get; } = new(0, IsEscaped: true);

    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call) =>
        Text(call[0] is { } value ? Escape(ValueText.Of(value)) : string.Empty);
}
