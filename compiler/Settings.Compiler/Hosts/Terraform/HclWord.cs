using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>A name, a number or an operator.</summary>
/// <param name="text">As it is written.</param>
/// <param name="span">Where.</param>
internal sealed class HclWord(string text, TextSpan span) : HclNode(span)
{
    /// <summary>As it is written.</summary>
    public string Text { get; } = text;
}
