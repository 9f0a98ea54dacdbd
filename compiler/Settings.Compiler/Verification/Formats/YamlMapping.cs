namespace Settings.Compiler.Verification.Formats;

/// <summary>A mapping of YAML that is being read.</summary>
internal sealed class YamlMapping
{
    /// <summary>The keys so far.</summary>
    public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a key comes next, and not a value.</summary>
    public bool ExpectsKey { get; set; } = true;
}
