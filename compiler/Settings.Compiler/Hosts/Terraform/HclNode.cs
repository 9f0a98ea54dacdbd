using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>A part of an HCL text with the place it was written at.</summary>
/// <param name="span">The place.</param>
internal abstract class HclNode(TextSpan span)
{
    /// <summary>Where it was written.</summary>
    public TextSpan Span { get; } = span;
}
