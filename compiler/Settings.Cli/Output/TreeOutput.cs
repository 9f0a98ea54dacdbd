using System.Text.Json;
using Settings.Compiler.Compilation;
using Settings.Compiler.Rendering;

namespace Settings.Cli.Output;

/// <summary>Prints which files were rendered, and which others were written.</summary>
internal static class TreeOutput
{
    private const string Unknown = "unknown";
    private const string UnknownReason = "the catalog does not know what it holds";

    /// <summary>For programs.</summary>
    public static void WriteJson(Utf8JsonWriter json, IReadOnlyList<TreeFile> files, IReadOnlyList<PlacedPath> placed)
    {
        json.WriteStartObject();
        json.WriteStartArray("files");
        foreach (var file in files)
        {
            Write(json, file.File.Path, file.Outcome is RenderedFile ? "rendered" : "failed", file.File.Mode, file.Services, (file.Outcome as FailedFile)?.Reason);
        }

        foreach (var (file, status) in placed)
        {
            Write(json, file.Path, status, file.Mode, file.Services, status == Unknown ? UnknownReason : null);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>For people.</summary>
    public static void WriteText(TextWriter output, IReadOnlyList<TreeFile> files, IReadOnlyList<PlacedPath> placed)
    {
        foreach (var file in files)
        {
            output.WriteLine(file.Outcome is FailedFile failed
                ? $"failed    {file.File.Path}: {failed.Reason}"
                : $"rendered  {file.File.Path}");
        }

        foreach (var (file, status) in placed)
        {
            var more = file.Target is { } target ? $" -> {target}" : status == Unknown ? $": {UnknownReason}" : string.Empty;
            output.WriteLine($"{status,-9} {file.Path}{more}");
        }

        var count = files.Count(file => file.Outcome is RenderedFile);
        output.WriteLine($"{count} of {files.Count} files rendered.");
        if (placed.Count > 0)
        {
            var unknown = placed.Count(path => path.Status == Unknown);
            output.WriteLine($"{placed.Count - unknown} of {placed.Count} paths of the image written.");
        }
    }

    private static void Write(Utf8JsonWriter json, string path, string status, string? mode, IReadOnlyList<string> services, string? message)
    {
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteString("status", status);
        json.WriteString("mode", mode);
        json.WriteStartArray("services");
        foreach (var service in services)
        {
            json.WriteStringValue(service);
        }

        json.WriteEndArray();
        json.WriteString("message", message);
        json.WriteEndObject();
    }
}
