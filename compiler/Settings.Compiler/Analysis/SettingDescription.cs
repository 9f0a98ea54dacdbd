using System.Collections.Immutable;
using Settings.Compiler.Advice.Effects;
using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Analysis;

/// <summary>What there is to know about a setting of a variant. A program prints it, an editor shows it where the pointer rests.</summary>
public sealed record SettingDescription
{
    /// <summary>The setting.</summary>
    public required DatastoreKey Setting { get; init; }

    /// <summary>The variant.</summary>
    public required Variant Variant { get; init; }

    /// <summary>The place in the schema.</summary>
    public required SchemaSlot Slot { get; init; }

    /// <summary>What it is for, in a sentence; null unless stated.</summary>
    public string? Description => Slot.Notes.Description ?? Slot.Node.Notes.Description;

    /// <summary>The name of its type; null when it has none of its own.</summary>
    public string? ModeledType => Slot.Node.Notes.ModeledType;

    /// <summary>What is allowed, by the release since which it is; the first has an empty release when it has always been so.</summary>
    public required ImmutableArray<(string Since, string Expects)> Allowed { get; init; }

    /// <summary>The release that it came with; null when it is older than what is known.</summary>
    public string? Since { get; init; }

    /// <summary>Whether its value is never shown.</summary>
    public bool IsSecret => Slot.Notes.IsSecret;

    /// <summary>Why it should no longer be used; null when it may.</summary>
    public Deprecation? Deprecation => Slot.Notes.Deprecation;

    /// <summary>The defaults in turn, the oldest first.</summary>
    public required IReadOnlyList<DefaultHistory> Defaults { get; init; }

    /// <summary>The generator that sets it; null for none.</summary>
    public SettingGenerator? Generator { get; init; }

    /// <summary>The names below it, when it is a table with names of the model.</summary>
    public IEnumerable<string> Members => Slot.Node is TableNode table ? table.Properties.Select(property => property.Name) : [];

    /// <summary>That nothing is made of it on this variant; null when something is.</summary>
    public MissingEffect? MissingEffect { get; init; }

    /// <summary>The services that a change affects.</summary>
    public ImmutableArray<Service> Services { get; init; } = [];

    /// <summary>The configuration files whose templates read it.</summary>
    public ImmutableArray<ConfigurationFile> Files { get; init; } = [];

    /// <summary>The rules about it, in the order of their codes.</summary>
    public ImmutableArray<DiagnosticRule> Rules { get; init; } = [];

    /// <summary>Describes a setting; null when the variant does not have it.</summary>
    internal static SettingDescription? Of(Workspace workspace, Variant variant, DatastoreKey setting)
    {
        var path = setting.Segments.Skip(1);
        var schema = workspace.Schemas.SettingsFor(variant);
        if (schema.Find(path) is not { } slot)
        {
            return null;
        }

        var versions = TypeHistory.Of(workspace.Schemas, slot.Node.Notes.ModeledType);
        var defaults = variant.Defaults;
        var services = ServicesOf(setting, defaults);
        var stored = schema.StoredPathOf([.. path]);
        var files = workspace.UsesOf(variant).FilesOf(stored);
        return new SettingDescription
        {
            Setting = setting,
            Variant = variant,
            Slot = slot,
            Allowed = versions.Count == 0 ? [(string.Empty, slot.Node.Expects)] : versions.Select(version => (version.Since, version.Node.Expects)).ToImmutableArray(),
            Since = schema.SinceOf(path),
            Defaults = DefaultHistory.Of(workspace.Catalog, variant.Name, setting),
            Generator = defaults.Generators.FirstOrDefault(generator => generator.Depth == 0 ? generator.Setting.Equals(setting) : generator.Fills(setting)),
            MissingEffect = workspace.Effects.Find(setting, variant),
            Services = services,
            Files = defaults.ConfigurationFiles.Where(file => files.Contains(file.Name)).ToImmutableArray(),
            Rules = workspace.Rules.About(stored, new RuleTarget(variant, variant.Release)).ToImmutableArray(),
        };
    }

    private static ImmutableArray<Service> ServicesOf(DatastoreKey setting, MergedDefaults defaults) =>
        DatastoreState.Empty.AddMetadata(defaults.Metadata).TryGetMetadata(setting, "affected-services", out var value) && value is DocumentArray list
            ? list.Items.OfType<DocumentString>().Select(name => defaults.Services.GetValueOrDefault(name.Value)).OfType<Service>().ToImmutableArray()
            : [];
}
