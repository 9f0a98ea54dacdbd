using System.Text.Json;
using Settings.Compiler.Compilation;
using Settings.Compiler.Rendering;

namespace Settings.Cli.Output;

/// <summary>Prints which files were rendered.</summary>
internal static class TreeOutput
{
    /// <summary>For programs.</summary>
    public static void WriteJson(Utf8JsonWriter json, IReadOnlyList<TreeFile> files)
    {
        json.WriteStartObject();
        json.WriteStartArray("files");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.File.Path);
            json.WriteString("status", file.Outcome is RenderedFile ? "rendered" : "failed");
            json.WriteString("mode", file.File.Mode);
            json.WriteStartArray("services");
            foreach (var service in file.Services)
            {
                json.WriteStringValue(service);
            }

            json.WriteEndArray();
            json.WriteString("message", (file.Outcome as FailedFile)?.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>For people.</summary>
    public static void WriteText(TextWriter output, IReadOnlyList<TreeFile> files)
    {
        foreach (var file in files)
        {
            output.WriteLine(file.Outcome is FailedFile failed
                ? $"failed    {file.File.Path}: {failed.Reason}"
                : $"rendered  {file.File.Path}");
        }

        var count = files.Count(file => file.Outcome is RenderedFile);
        output.WriteLine($"{count} of {files.Count} files rendered.");
    }
}
