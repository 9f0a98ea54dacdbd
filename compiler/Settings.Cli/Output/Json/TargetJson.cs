using System.Text.Json.Serialization;

namespace Settings.Cli.Output.Json;

/// <summary>What config prints.</summary>
/// <param name="File">The document as it was named.</param>
/// <param name="Variant">The variant, or the pattern of variants; its value is null when all variants of the release are meant.</param>
/// <param name="Release">The release.</param>
/// <param name="Arch">The processor architecture.</param>
internal sealed record TargetJson(string File, ChoiceJson Variant, ChoiceJson Release, ChoiceJson Arch)
{
    /// <summary>What is between the document and the node, when something is named.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChoiceJson? Provisioner { get; init; }

    /// <summary>The other targets that the document is checked for, when settingsc.toml names several.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FurtherTargetJson[]? FurtherTargets { get; init; }

    /// <summary>The entry of settingsc.toml that the document matches.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EntryJson? Configuration { get; init; }

    /// <summary>The pattern for which the document is passed over when a folder is checked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlacedNameJson? Excluded { get; init; }

    /// <summary>The configuration files that hold, the nearest first; the others are those that it extends.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string[]? Files { get; init; }

    /// <summary>The patterns of what is passed over in folders.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlacedNameJson[]? Exclude { get; init; }

    /// <summary>How placeholders are written beside the usual ways.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlacedNameJson[]? Placeholders { get; init; }

    /// <summary>How much findings matter, by their codes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SeverityJson[]? Severity { get; init; }

    /// <summary>The folder of rules of one's own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlacedNameJson? Rules { get; init; }

    /// <summary>The policies.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlacedNameJson[]? Policies { get; init; }

    /// <summary>Where the pages about findings are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlacedNameJson? DocsUrl { get; init; }
}

/// <summary>Another target that a document is checked for.</summary>
/// <param name="Variant">The variant, or the pattern of variants; its value is null when all variants of the release are meant.</param>
/// <param name="Release">The release.</param>
/// <param name="Arch">The processor architecture.</param>
internal sealed record FurtherTargetJson(ChoiceJson Variant, ChoiceJson Release, ChoiceJson Arch)
{
    /// <summary>What is between the document and the node, when something is named.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChoiceJson? Provisioner { get; init; }
}

/// <summary>A part of a target.</summary>
/// <param name="Value">The value.</param>
/// <param name="From">Who names it: "option", "comment", "configuration", "file" for what is around the document in its file, or "default".</param>
/// <param name="File">The file that names it.</param>
/// <param name="Line">The zero-based line in that file.</param>
internal sealed record ChoiceJson(
    string? Value,
    string From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? File,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Line);

/// <summary>An entry of settingsc.toml.</summary>
/// <param name="File">The configuration file.</param>
/// <param name="Pattern">The pattern of the entry.</param>
/// <param name="Line">The zero-based line of the entry.</param>
internal sealed record EntryJson(string File, string Pattern, int Line);

/// <summary>A text of settingsc.toml.</summary>
/// <param name="Value">The text.</param>
/// <param name="File">The configuration file.</param>
/// <param name="Line">The zero-based line of the text.</param>
internal sealed record PlacedNameJson(string Value, string File, int Line);

/// <summary>How much findings of a kind matter by settingsc.toml.</summary>
/// <param name="Code">The code of the kind.</param>
/// <param name="Level">"error", "warning", "info" or "off".</param>
/// <param name="File">The configuration file.</param>
/// <param name="Line">The zero-based line of the entry.</param>
internal sealed record SeverityJson(string Code, string Level, string File, int Line);
