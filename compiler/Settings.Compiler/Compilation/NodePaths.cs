using Settings.Compiler.Catalog;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Compilation;

/// <summary>All paths of a variant's nodes that are known: rendered ones and those of the image.</summary>
public static class NodePaths
{
    /// <summary>The paths, sorted, each once.</summary>
    /// <param name="variant">The image.</param>
    /// <param name="arch">The processor architecture, such as x86_64.</param>
    /// <exception cref="CatalogException">A defaults layer or a set of image files is missing or broken.</exception>
    public static IReadOnlyList<NodePath> Of(Variant variant, string arch)
    {
        ArgumentNullException.ThrowIfNull(variant);
        var defaults = variant.Defaults;
        var placed = variant.ReadImageFiles(arch).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var rendered = defaults.ConfigurationFiles
            .Select(file => new NodePath(file.Path, file, placed.GetValueOrDefault(file.Path), [.. defaults.ServicesOf(file).Select(service => service.Name)]))
            .ToArray();
        var renderedPaths = rendered.Select(path => path.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. placed.Values.Where(file => !renderedPaths.Contains(file.Path)).Select(file => new NodePath(file.Path, null, file, file.Services))
                .Concat(rendered)
                .OrderBy(path => path.Path, StringComparer.Ordinal),
        ];
    }
}
