using System.Text.Json.Serialization;

namespace Settings.Cli.Output.Json;

/// <summary>What effective prints.</summary>
/// <param name="Accepted">Whether the provisioner takes the document, so that a node receives one.</param>
internal sealed record EffectiveJson(bool Accepted)
{
    /// <summary>The name of the node group whose nodes receive it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Group { get; init; }

    /// <summary>The list that the group is in.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? GroupKind { get; init; }

    /// <summary>What the nodes of each group receive, where the file is a manifest with node groups.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<EffectiveJson>? Groups { get; init; }

    /// <summary>The kind of mistake for which the document is refused.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Error { get; init; }

    /// <summary>What is wrong, for people.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Message { get; init; }

    /// <summary>The setting with the mistake.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Setting { get; init; }

    /// <summary>The place of the mistake.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RangeJson? Range { get; init; }

    /// <summary>What the node receives.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RawJson? Document { get; init; }

    /// <summary>What it does not receive.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<string>? Dropped { get; init; }

    /// <summary>What it receives with another value.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<string>? Overridden { get; init; }

    /// <summary>What it receives beyond the document.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<string>? Added { get; init; }

    /// <summary>The unknown keys that the provisioner's log names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<string>? Logged { get; init; }
}
