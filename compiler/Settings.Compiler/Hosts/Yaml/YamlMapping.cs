using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>A mapping.</summary>
internal sealed class YamlMapping(TextSpan span, IReadOnlyList<(YamlNode Key, YamlNode Value)> entries) : YamlNode(span)
{
    /// <summary>Its keys and values in order.</summary>
    public IReadOnlyList<(YamlNode Key, YamlNode Value)> Entries { get; } = entries;
}
