using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Compiler.Compilation;

namespace Settings.Cli.Commands;

/// <summary>catalog files: every path of a variant's nodes, how it comes to be there, and where that is written upstream.</summary>
internal static class CatalogFiles
{
    /// <summary>Prints the paths, sorted.</summary>
    public static void Print(Compiler.Catalog.Variant variant, string arch, CommandStreams streams, bool isJson)
    {
        var paths = NodePaths.Of(variant, arch);
        if (isJson)
        {
            JsonOutput.Write(streams.Output, new PathsJson(paths.Select(ToJson)), JsonContracts.Printed.PathsJson);
            return;
        }

        foreach (var path in paths)
        {
            var target = path.Placed?.Target is { } link ? $" -> {link}" : string.Empty;
            var services = path.Services.Count > 0 ? $" ({string.Join(", ", path.Services)})" : string.Empty;
            streams.Output.WriteLine($"{path.KindName,-9}  {path.Mode ?? "-",-4}  {path.Path}{target}  {OriginOf(path)}{services}");
        }
    }

    private static string OriginOf(NodePath path) => path.Rendered is { } file ? $"template {file.Template}" : path.Placed?.Origin ?? string.Empty;

    private static PathJson ToJson(NodePath path) => new(path.Path, path.KindName, path.Mode)
    {
        Template = path.Rendered?.Template,
        Origin = path.Placed?.Origin,
        Target = path.Placed?.Target,
        Content = path.Rendered is null ? path.Placed?.Content : null,
        Sha256 = path.Rendered is null ? path.Placed?.Sha256 : null,
        Services = path.Services,
    };
}
