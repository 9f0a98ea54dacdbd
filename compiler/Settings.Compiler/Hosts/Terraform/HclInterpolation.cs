using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>What is put into a string or a heredoc: <c>${ … }</c>, or a directive <c>%{ … }</c>.</summary>
/// <param name="content">The expression.</param>
/// <param name="span">Where, with its braces.</param>
internal sealed class HclInterpolation(HclBody content, TextSpan span) : HclNode(span)
{
    /// <summary>The expression.</summary>
    public HclBody Content { get; } = content;
}
