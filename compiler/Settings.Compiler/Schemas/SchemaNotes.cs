using System.Text.Json;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Schemas;

/// <summary>What a schema says about a value beyond which values are allowed.</summary>
public sealed record SchemaNotes
{
    /// <summary>Nothing is told.</summary>
    public static SchemaNotes None { get; } = new();

    /// <summary>One sentence for people: what the value is for. Most are never asked for.</summary>
    public string? Description => field ??= DescriptionText.ValueKind == JsonValueKind.String ? DescriptionText.GetString() : null;

    /// <summary>The description as it stands in the schema.</summary>
    internal JsonElement DescriptionText { private get; init; }

    /// <summary>What is allowed, as a phrase that completes "expected"; null when the shape says it all.</summary>
    public string? Expects { get; init; }

    /// <summary>The name that the real model gives the type, such as KubernetesClusterName.</summary>
    public string? ModeledType { get; init; }

    /// <summary>The releases that know the setting.</summary>
    public ReleaseSpan Releases { get; init; }

    /// <summary>Whether values must not be shown.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether the texts are durations, as Go spells them.</summary>
    public bool IsDuration { get; init; }

    /// <summary>Why and since when the setting should no longer be used; null when it may be.</summary>
    public Deprecation? Deprecation { get; init; }

    /// <summary>Strings that are often written, of those that are allowed. Read when they are asked for, and not kept: copies would have them.</summary>
    public IReadOnlyList<string> Suggestions => SuggestionTexts.ValueKind == JsonValueKind.Array ? [.. SuggestionTexts.EnumerateArray().Select(text => text.GetString() ?? string.Empty)] : [];

    /// <summary>The suggestions as they stand in the schema.</summary>
    internal JsonElement SuggestionTexts { private get; init; }

    /// <summary>Where upstream defines it, such as "settings-sdk bottlerocket-settings-models/modeled-types/src/shared.rs".</summary>
    public string? Source => field ??= SourceText.ValueKind == JsonValueKind.String ? SourceText.GetString() : null;

    /// <summary>The source as it stands in the schema.</summary>
    internal JsonElement SourceText { private get; init; }
}
