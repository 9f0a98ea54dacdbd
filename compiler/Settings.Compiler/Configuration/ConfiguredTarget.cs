using Settings.Compiler.Text;

namespace Settings.Compiler.Configuration;

/// <summary>One target that a configuration file gives the files that match a pattern.</summary>
/// <param name="Pattern">The pattern, relative to the folder of the configuration file.</param>
/// <param name="Place">Where the pattern is.</param>
public sealed record ConfiguredTarget(string Pattern, SourcePlace Place)
{
    /// <summary>The variant, or a pattern of variants with stars; null when it is left open.</summary>
    public ConfiguredName? Variant { get; init; }

    /// <summary>The release; null when it is left open.</summary>
    public ConfiguredName? Release { get; init; }

    /// <summary>The processor architecture of the image; null when it is left open.</summary>
    public ConfiguredName? Arch { get; init; }

    /// <summary>What is between the document and the node; null when it is left open.</summary>
    public ConfiguredName? Provisioner { get; init; }
}
