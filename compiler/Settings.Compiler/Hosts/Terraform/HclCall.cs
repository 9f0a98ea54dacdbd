using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>A call of a function.</summary>
/// <param name="name">The function.</param>
/// <param name="arguments">What is between the commas.</param>
/// <param name="span">Where.</param>
internal sealed class HclCall(string name, IReadOnlyList<HclNode> arguments, TextSpan span) : HclNode(span)
{
    /// <summary>The function.</summary>
    public string Name { get; } = name;

    /// <summary>What is between the commas.</summary>
    public IReadOnlyList<HclNode> Arguments { get; } = arguments;
}
