using Tomlyn.Serialization;

namespace Settings.Compiler.Configuration;

/// <summary>A configuration file, as it is written.</summary>
internal sealed record ConfigurationRecord
{
    /// <summary>The files whose entries hold where this one has none, relative to its folder.</summary>
    [TomlSingleOrArray]
    public string[] Extends { get; init; } = [];

    /// <summary>Targets by the patterns of the files that they hold for.</summary>
    public Dictionary<string, TargetListRecord> Targets { get; init; } = [];

    /// <summary>Patterns of what is passed over in folders; null when nothing is said.</summary>
    public string[]? Exclude { get; init; }

    /// <summary>How placeholders are written beside the usual ways; null when nothing is said.</summary>
    public string[]? Placeholders { get; init; }

    /// <summary>The folder of rules of one's own, relative to that of the file; null when nothing is said.</summary>
    public string? Rules { get; init; }

    /// <summary>The policies, relative to the folder of the file; null when nothing is said.</summary>
    [TomlSingleOrArray]
    public string[]? Policy { get; init; }

    /// <summary>Where the pages about findings are; null when nothing is said.</summary>
    public string? DocsUrl { get; init; }

    /// <summary>How much findings matter, by code or name.</summary>
    public Dictionary<string, string> Severity { get; init; } = [];
}
