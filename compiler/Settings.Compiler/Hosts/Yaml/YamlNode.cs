using Settings.Compiler.Text;
using YamlDotNet.Core.Events;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>A value of a YAML text with the place it was written at.</summary>
internal abstract class YamlNode(TextSpan span)
{
    /// <summary>Where it was written.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>Its tag, such as !Sub; empty when it has none.</summary>
    public string Tag { get; init; } = string.Empty;

    /// <summary>The value of a key; null for another kind of value, or without the key.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            if (this is YamlMapping mapping)
            {
                foreach (var entry in mapping.Entries)
                {
                    if (entry.Key is YamlText text && text.Value == key)
                    {
                        return entry.Value;
                    }
                }
            }

            return null;
        }
    }

    /// <summary>The text of a key; null when it has none.</summary>
    public string? TextOf(string key) => (this[key] as YamlText)?.Value;
}

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

/// <summary>A mapping.</summary>
internal sealed class YamlMapping(TextSpan span, IReadOnlyList<(YamlNode Key, YamlNode Value)> entries) : YamlNode(span)
{
    /// <summary>Its keys and values in order.</summary>
    public IReadOnlyList<(YamlNode Key, YamlNode Value)> Entries { get; } = entries;
}

/// <summary>A list.</summary>
internal sealed class YamlList(TextSpan span, IReadOnlyList<YamlNode> items) : YamlNode(span)
{
    /// <summary>Its items in order.</summary>
    public IReadOnlyList<YamlNode> Items { get; } = items;
}
