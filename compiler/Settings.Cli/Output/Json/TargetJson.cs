using System.Text.Json.Serialization;

namespace Settings.Cli.Output.Json;

/// <summary>What config prints.</summary>
/// <param name="File">The document as it was named.</param>
/// <param name="Variant">The variant; its value is null when all variants of the release are meant.</param>
/// <param name="Release">The release.</param>
/// <param name="Arch">The processor architecture.</param>
/// <param name="Configuration">The entry of settingsc.toml that the document matches.</param>
internal sealed record TargetJson(
    string File,
    ChoiceJson Variant,
    ChoiceJson Release,
    ChoiceJson Arch,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EntryJson? Configuration);

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
