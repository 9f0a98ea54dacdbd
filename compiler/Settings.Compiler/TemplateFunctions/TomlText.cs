using System.Globalization;
using System.Text;
using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions;

/// <summary>
/// Values as inline TOML, spelled as upstream's library spells them. How it quotes texts differs from release to release.
/// Upstream: toml 0.8 src/ser.rs and toml_edit 0.22 src/encode.rs.
/// </summary>
/// <param name="hasLongBasicStrings">Whether texts are quoted as <see cref="PlainTomlString"/> does it, or as <see cref="TomlString"/>.</param>
public sealed class TomlText(bool hasLongBasicStrings)
{
    /// <summary>The value as TOML, or null when TOML has no word for it (null, an integer beyond 64 bits).</summary>
    public string? Write(DocumentValue value)
    {
        var text = new StringBuilder();
        return TryAppend(text, value) ? text.ToString() : null;
    }

    private bool TryAppend(StringBuilder text, DocumentValue value)
    {
        switch (value)
        {
            case DocumentString { Value: var characters }:
                AppendText(text, characters);
                return true;
            case DocumentInteger { Value: var number } when number >= long.MinValue && number <= long.MaxValue:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                return true;
            case DocumentBoolean:
                text.Append(ValueText.Of(value));
                return true;
            case DocumentArray list:
                return TryAppendList(text, list);
            case DocumentTable table:
                return TryAppendTable(text, table);
            default:
                return false;
        }
    }

    private bool TryAppendList(StringBuilder text, DocumentArray list)
    {
        text.Append('[');
        for (var i = 0; i < list.Items.Count; i++)
        {
            text.Append(i > 0 ? ", " : string.Empty);
            if (!TryAppend(text, list.Items[i]))
            {
                return false;
            }
        }

        text.Append(']');
        return true;
    }

    private bool TryAppendTable(StringBuilder text, DocumentTable table)
    {
        text.Append('{');
        var separator = " ";
        foreach (var entry in table.SortedEntries())
        {
            text.Append(separator);
            if (KeyText.IsBare(entry.Key))
            {
                text.Append(entry.Key);
            }
            else if (hasLongBasicStrings)
            {
                PlainTomlString.AppendKey(text, entry.Key);
            }
            else
            {
                TomlString.Append(text, entry.Key);
            }

            text.Append(" = ");
            if (!TryAppend(text, entry.Value))
            {
                return false;
            }

            separator = ", ";
        }

        text.Append(table.Count > 0 ? " }" : "}");
        return true;
    }

    private void AppendText(StringBuilder text, string characters)
    {
        if (hasLongBasicStrings)
        {
            PlainTomlString.Append(text, characters);
        }
        else
        {
            TomlString.Append(text, characters);
        }
    }
}
