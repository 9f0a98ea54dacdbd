using System.Collections.Immutable;
using Settings.Compiler.Analysis;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.TemplateFunctions;

namespace Settings.LanguageServer.TemplateLanguage;

/// <summary>The settings and helpers that a template can use: those of the variants that use it in the newest release that has such, or of all.</summary>
internal sealed class TemplateSettings
{
    /// <summary>Collects them.</summary>
    /// <param name="workspace">The catalog.</param>
    /// <param name="check">The template.</param>
    public TemplateSettings(Workspace workspace, TemplateCheck check)
    {
        Workspace = workspace;
        Release = check.Users.Select(user => user.Variant.Release).LastOrDefault() ?? workspace.Catalog.NewestRelease.Name;
        Variants = check.Users.Select(user => user.Variant).Where(variant => variant.Release == Release).Distinct().ToImmutableArray();
        Schema = workspace.Schemas.SettingsFor(Variants.IsEmpty ? workspace.Schemas.ModelNames : [.. Variants.SelectMany(variant => variant.Extensions).Distinct(StringComparer.Ordinal)], Release);
        Declared = check.Template.Header.Helpers;
    }

    /// <summary>The catalog.</summary>
    public Workspace Workspace { get; }

    /// <summary>The release.</summary>
    public string Release { get; }

    /// <summary>The variants that use the template; none when it is not used.</summary>
    public ImmutableArray<Variant> Variants { get; }

    /// <summary>What any of them has.</summary>
    public SettingsSchema Schema { get; }

    /// <summary>The helpers that the header names.</summary>
    public ImmutableArray<TemplateHelper> Declared { get; }

    /// <summary>The table at a path; null when none is there.</summary>
    public TableNode? TableAt(SettingPath path) => path.Equals(SettingPath.Settings) ? Schema.Root : DocumentSettings.TableOf(NodeAt(path));

    /// <summary>A path as schemas have it: of what a loop goes through in a list, an item stands for all.</summary>
    public SettingPath Known(SettingPath path) => path.Parent is not { } parent ? path
        : !path.IsStar ? Known(parent).Append(path.Name)
        : DocumentSettings.ListOf(NodeAt(parent)) is not null ? Known(parent).Item(0)
        : Known(parent).Append("_");

    /// <summary>What there is to know about a setting, or about the list that it is in; null when no variant has it.</summary>
    public SettingDescription? Describe(SettingPath path)
    {
        var key = DatastoreKey.Of(Known(path));
        var newest = VariantNames.NewestFirst(Variants.Select(variant => variant.Name)).Select(name => Variants.First(variant => variant.Name == name));
        return newest.Select(variant => Workspace.Describe(key, variant)).FirstOrDefault(known => known is not null) ?? Workspace.Describe(key, Workspace.Resolve(TargetRequest.Open));
    }

    /// <summary>The defaults that the variants have for a setting.</summary>
    public IReadOnlyList<VariantDefault> DefaultsOf(SettingDescription setting) => Variants.IsEmpty ? [] : VariantDefault.Of(setting.Setting, Variants, Variants);

    private SchemaNode? NodeAt(SettingPath path)
    {
        SchemaNode? node = Schema.Root;
        foreach (var part in path.Parts.AsSpan()[1..])
        {
            node = part.IsStar && DocumentSettings.ListOf(node) is { } list ? list.SlotAt(0)?.Node
                : DocumentSettings.TableOf(node) is not { } table ? null
                : table.TryGetProperty(part.Name, out var property) ? property.Node : table.Rest?.Node;
        }

        return node;
    }
}
