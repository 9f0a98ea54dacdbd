using System.Text.Json;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Schemas;

/// <summary>What a schema tells about a value beyond which values are allowed.</summary>
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

    /// <summary>The first release that knows the setting, such as "1.10.0".</summary>
    public string? Since { get; init; }

    /// <summary>The last release that knows the setting; null while it is known.</summary>
    public string? Until { get; init; }

    /// <summary>Whether a release knows the setting.</summary>
    public bool IsIn(string release) =>
        (Since is null || ReleaseVersion.Order.Compare(Since, release) <= 0) && (Until is null || ReleaseVersion.Order.Compare(release, Until) <= 0);

    /// <summary>Whether values must not be shown.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Why and since when the setting should no longer be used; null when it may be.</summary>
    public Deprecation? Deprecation { get; init; }

    /// <summary>Where upstream defines it, such as "settings-sdk bottlerocket-settings-models/modeled-types/src/shared.rs".</summary>
    public string? Source { get; init; }
}
