using System.Text.Json.Serialization;

namespace Settings.Cli.Output.Json;

/// <summary>What catalog facts prints.</summary>
/// <param name="Facts">What --facts can say.</param>
internal sealed record FactsJson(IEnumerable<FactJson> Facts);

/// <summary>A host fact.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it must be.</param>
/// <param name="Description">What it means.</param>
/// <param name="Default">What holds unless stated; null for unknown.</param>
/// <param name="UsedBy">The programs and helpers that ask for it.</param>
internal sealed record FactJson(string Name, string Type, string Description, string? Default, IEnumerable<string> UsedBy);

/// <summary>What catalog files prints.</summary>
/// <param name="Files">Every path of a node below /etc and /root.</param>
internal sealed record PathsJson(IEnumerable<PathJson> Files);

/// <summary>A path of a node.</summary>
/// <param name="Path">The path.</param>
/// <param name="Kind">What is there.</param>
/// <param name="Mode">Its permissions in octal; null when they are unknown.</param>
internal sealed record PathJson(string Path, string Kind, string? Mode)
{
    /// <summary>The template that it is rendered from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Template { get; init; }

    /// <summary>Where upstream says that the image has it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Origin { get; init; }

    /// <summary>Where a link leads.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Target { get; init; }

    /// <summary>What is in it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Content { get; init; }

    /// <summary>The SHA-256 of what is in it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sha256 { get; init; }

    /// <summary>The services that have it.</summary>
    public required IReadOnlyList<string> Services { get; init; }
}

/// <summary>What catalog needs prints.</summary>
/// <param name="Needs">The settings without which files are not written.</param>
internal sealed record NeedsJson(IEnumerable<NeedJson> Needs);

/// <summary>A setting without which a file is not written.</summary>
/// <param name="Path">The file.</param>
/// <param name="Setting">The setting.</param>
/// <param name="Provider">"defaults", "generator", "machine" or "user-data".</param>
/// <param name="Conditions">When it is needed; empty for always.</param>
internal sealed record NeedJson(string Path, string Setting, string Provider, IEnumerable<string> Conditions);
