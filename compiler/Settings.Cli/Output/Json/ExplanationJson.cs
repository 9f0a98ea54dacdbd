using System.Text.Json.Serialization;

namespace Settings.Cli.Output.Json;

/// <summary>What explain prints of a diagnostic.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Severity">"error", "warning" or "info".</param>
/// <param name="Effect">What becomes of the node; null where that depends.</param>
/// <param name="Page">The page in Markdown.</param>
internal sealed record DiagnosticJson(string Code, string Name, string Severity, string? Effect, string Page);

/// <summary>What explain --all prints.</summary>
/// <param name="Diagnostics">All diagnostics, in the order of their codes.</param>
internal sealed record DiagnosticsJson(IEnumerable<DiagnosticJson> Diagnostics);

/// <summary>What explain prints of a setting.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Variant">The variant that is described.</param>
/// <param name="Release">Its release.</param>
/// <param name="Variants">The variants that have the setting, of those that were asked for; those of one kind by one name with an asterisk.</param>
/// <param name="Description">What it is for; null unless stated.</param>
/// <param name="Type">The name of its type; null when it has none of its own.</param>
/// <param name="Allowed">What is allowed, by the release since which it is.</param>
/// <param name="Since">The release that it came with; null when it is older than what is known.</param>
/// <param name="Secret">Whether its value is never shown.</param>
internal sealed record SettingJson(
    string Setting, string Variant, string Release, IEnumerable<string> Variants, string? Description, string? Type, IEnumerable<AllowedJson> Allowed, string? Since, bool Secret)
{
    /// <summary>Why it should no longer be used.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DeprecationJson? Deprecated { get; init; }

    /// <summary>The defaults, each with the variants that have it.</summary>
    public required IEnumerable<DefaultJson> Defaults { get; init; }

    /// <summary>The command that generates it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Generator { get; init; }

    /// <summary>The names below it, when it is a table with names of the model.</summary>
    public required IEnumerable<string> Members { get; init; }

    /// <summary>Whether anything is made of it on this variant.</summary>
    public required bool HasEffect { get; init; }

    /// <summary>The services that a change affects.</summary>
    public required IEnumerable<ServiceJson> Services { get; init; }

    /// <summary>The files whose templates read it.</summary>
    public required IEnumerable<string> Files { get; init; }

    /// <summary>The rules about it.</summary>
    public required IEnumerable<RuleJson> Rules { get; init; }
}

/// <summary>What a setting allows since a release.</summary>
/// <param name="Since">The release; null for always.</param>
/// <param name="Expects">What is allowed, in words.</param>
internal sealed record AllowedJson(string? Since, string Expects);

/// <summary>Why a setting should no longer be used.</summary>
/// <param name="Since">Since which release.</param>
/// <param name="Why">Why.</param>
internal sealed record DeprecationJson(string Since, string Why);

/// <summary>A default of some variants.</summary>
/// <param name="Variants">The variants.</param>
/// <param name="Value">The default; absent for none.</param>
/// <param name="Origin">The defaults layer and its line; null for no default.</param>
internal sealed record DefaultJson(IEnumerable<string> Variants, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RawJson? Value, string? Origin);

/// <summary>A service.</summary>
/// <param name="Name">Its name.</param>
/// <param name="RestartCommands">What runs after its files are written, in order.</param>
internal sealed record ServiceJson(string Name, IEnumerable<string> RestartCommands);

/// <summary>A rule about a setting.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
internal sealed record RuleJson(string Code, string Name);

/// <summary>What explain prints of a path of a node.</summary>
/// <param name="Path">The path.</param>
/// <param name="Variant">The variant that is described.</param>
/// <param name="Release">Its release.</param>
/// <param name="Kind">How it comes to be there: "rendered", "static", "link", "directory", "mount" or "run-time".</param>
/// <param name="Mode">Its permissions in octal; null for links, and where they are unknown.</param>
/// <param name="Template">The template that it is rendered from; null for none.</param>
/// <param name="Origin">Where upstream says that the image has it; null for rendered files.</param>
/// <param name="Target">Where a link leads; null for others.</param>
/// <param name="Settings">The settings that the template reads.</param>
/// <param name="Services">The services that it belongs to.</param>
internal sealed record NodeFileJson(
    string Path, string Variant, string Release, string Kind, string? Mode, string? Template, string? Origin, string? Target, IEnumerable<string> Settings, IEnumerable<ServiceJson> Services);
