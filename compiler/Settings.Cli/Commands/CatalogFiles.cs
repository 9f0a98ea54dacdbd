using System.Text.Json;
using Settings.Cli.Output;
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
            JsonOutput.Write(streams.Output, json => Write(json, paths));
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

    private static void Write(Utf8JsonWriter json, IEnumerable<NodePath> paths)
    {
        json.WriteStartObject();
        json.WriteStartArray("files");
        foreach (var path in paths)
        {
            json.WriteStartObject();
            json.WriteString("path", path.Path);
            json.WriteString("kind", path.KindName);
            json.WriteString("mode", path.Mode);
            WriteIfKnown(json, "template", path.Rendered?.Template);
            WriteIfKnown(json, "origin", path.Placed?.Origin);
            WriteIfKnown(json, "target", path.Placed?.Target);
            WriteIfKnown(json, "content", path.Rendered is null ? path.Placed?.Content : null);
            WriteIfKnown(json, "sha256", path.Rendered is null ? path.Placed?.Sha256 : null);
            json.WriteStartArray("services");
            foreach (var service in path.Services)
            {
                json.WriteStringValue(service);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIfKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
