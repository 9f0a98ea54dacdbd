using System.Text.Json.Serialization;

namespace Settings.Cli.Output.Json;

/// <summary>What diff prints about two documents, variants or releases.</summary>
/// <param name="Known">The settings that only one of the variants has, or that differ in what they allow.</param>
/// <param name="Settings">The settings with another value.</param>
/// <param name="Files">The files that differ.</param>
/// <param name="Services">The services that a change from the first to the second affects.</param>
/// <param name="Restart">Their restart commands.</param>
internal sealed record DifferenceJson(
    IEnumerable<KnownSettingJson> Known, IEnumerable<SettingChangeJson> Settings, IEnumerable<FileChangeJson> Files, IEnumerable<string> Services, IEnumerable<string> Restart);

/// <summary>A setting that only one of two variants has, or that differs in what it allows.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Before">What the first allows; null when it does not have it.</param>
/// <param name="After">What the second allows; null when it does not have it.</param>
internal sealed record KnownSettingJson(string Setting, string? Before, string? After);

/// <summary>A setting with another value.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Before">Its value on the first; absent when it has none there.</param>
/// <param name="After">Its value on the second; absent when it has none there.</param>
internal sealed record SettingChangeJson(
    string Setting,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RawJson? Before,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RawJson? After);

/// <summary>A file that differs.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Before">"rendered", "failed" or "absent".</param>
/// <param name="After">"rendered", "failed" or "absent".</param>
/// <param name="Diff">A unified diff, or a sentence where there is none to show.</param>
internal sealed record FileChangeJson(string Path, string Before, string After, string Diff);

/// <summary>What diff prints about two releases with all their variants.</summary>
/// <param name="From">The first release.</param>
/// <param name="To">The second release.</param>
/// <param name="Obstacle">Why nodes cannot change from the first to the second, and what to do; absent when they can.</param>
/// <param name="Variants">The variants that only one of them has.</param>
/// <param name="Settings">What changes about settings.</param>
/// <param name="Defaults">What changes about defaults.</param>
/// <param name="Generators">What changes about setting generators.</param>
/// <param name="Effects">What changes about the services that settings affect.</param>
/// <param name="Services">What changes about services.</param>
/// <param name="Files">What changes about configuration files.</param>
internal sealed record ReleaseDifferenceJson(
    string From,
    string To,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Obstacle,
    VariantChangesJson Variants,
    IEnumerable<ReleaseChangeJson> Settings,
    IEnumerable<ReleaseChangeJson> Defaults,
    IEnumerable<ReleaseChangeJson> Generators,
    IEnumerable<ReleaseChangeJson> Effects,
    IEnumerable<ReleaseChangeJson> Services,
    IEnumerable<ReleaseChangeJson> Files);

/// <summary>The variants that only one of two releases has.</summary>
/// <param name="Removed">Those of the first.</param>
/// <param name="Added">Those of the second.</param>
internal sealed record VariantChangesJson(IEnumerable<string> Removed, IEnumerable<string> Added);

/// <summary>Something that changes between two releases.</summary>
/// <param name="Name">What it is: a setting, a service, a path.</param>
/// <param name="Trait">What of it; absent for something new or gone.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
/// <param name="Since">The release since which it is so.</param>
/// <param name="Variants">The variants for which this holds.</param>
internal sealed record ReleaseChangeJson(
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Trait,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Before,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? After,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Since,
    IReadOnlyList<string> Variants);
