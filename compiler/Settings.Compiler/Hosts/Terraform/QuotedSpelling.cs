using System.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>How text is written in a string.</summary>
internal sealed class QuotedSpelling : HostSpelling
{
    /// <inheritdoc/>
    public override string Spell(string text, int at)
    {
        ArgumentNullException.ThrowIfNull(text);
        var output = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => output.Append("\\\""),
                '\\' => output.Append("\\\\"),
                '\n' => output.Append("\\n"),
                '\r' => output.Append("\\r"),
                '\t' => output.Append("\\t"),
                _ => output.Append(c),
            };
        }

        return HclEscapes.OfTemplates(output.ToString());
    }
}
