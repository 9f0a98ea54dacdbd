using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>A list.</summary>
internal sealed class YamlList(TextSpan span, IReadOnlyList<YamlNode> items) : YamlNode(span)
{
    /// <summary>Its items in order.</summary>
    public IReadOnlyList<YamlNode> Items { get; } = items;
}
