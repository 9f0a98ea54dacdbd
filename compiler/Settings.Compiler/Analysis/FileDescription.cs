using System.Collections.Immutable;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Analysis;

/// <summary>What there is to know about a path of a variant's nodes.</summary>
/// <param name="Path">The path, and how it comes to be there.</param>
/// <param name="Variant">The variant.</param>
/// <param name="Settings">The settings that its template reads, sorted; none if it is not rendered.</param>
/// <param name="Services">The services that it belongs to.</param>
public sealed record FileDescription(NodePath Path, Variant Variant, ImmutableArray<SettingPath> Settings, ImmutableArray<Service> Services)
{
    /// <summary>Describes a path of the newest of some variants that have it; null when none has.</summary>
    internal static FileDescription? Of(Workspace workspace, Target target, string path) =>
        VariantNames.NewestFirst(target.VariantNames).Select(name => Of(workspace, target.Release.Variant(name).Value, target.Arch, path)).FirstOrDefault(known => known is not null);

    private static FileDescription? Of(Workspace workspace, Variant? variant, string arch, string path)
    {
        if (variant is null || NodePaths.Of(variant, arch).FirstOrDefault(known => known.Path == path) is not { } found)
        {
            return null;
        }

        var services = variant.Defaults.Services;
        return new FileDescription(
            found,
            variant,
            found.Rendered is { } file ? [.. workspace.UsesOf(variant).SettingsOf(file)] : [],
            [.. found.Services.Select(name => services.GetValueOrDefault(name)).OfType<Service>()]);
    }
}
