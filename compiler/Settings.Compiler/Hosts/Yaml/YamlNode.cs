using Settings.Compiler.Text;

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

    /// <summary>The value of a key below others; null without it.</summary>
    /// <param name="path">The keys, with dots between.</param>
    public YamlNode? At(string path)
    {
        YamlNode? at = this;
        foreach (var part in path.Split('.'))
        {
            at = at?[part];
        }

        return at;
    }

    /// <summary>The text of a key; null when it has none.</summary>
    public string? TextOf(string key) => (this[key] as YamlText)?.Value;
}
