using Settings.Compiler.Text;
using YamlDotNet.Core.Events;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>A text, or what YAML makes a number of.</summary>
/// <param name="scalar">The event of the parser.</param>
/// <param name="span">Where it was written.</param>
internal sealed class YamlText(Scalar scalar, TextSpan span) : YamlNode(span)
{
    /// <summary>The event of the parser.</summary>
    public Scalar Scalar { get; } = scalar;

    /// <summary>The text.</summary>
    public string Value => Scalar.Value;
}
