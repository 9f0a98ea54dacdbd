using Settings.Cli.Output.Json;
using Settings.Compiler.Compilation;
using Settings.Compiler.Rendering;

namespace Settings.Cli.Output;

/// <summary>Prints which files were rendered, and which others were written.</summary>
internal static class TreeOutput
{
    private const string Unknown = "unknown";
    private const string UnknownReason = "its content is not in the catalog";

    /// <summary>For programs.</summary>
    public static TreeJson ToJson(IReadOnlyList<TreeFile> files, IReadOnlyList<PlacedPath> placed) => new(
        files.Select(file => new TreeFileJson(file.File.Path, file.Outcome is RenderedFile ? "rendered" : "failed", file.File.Mode, file.Services, (file.Outcome as FailedFile)?.Reason))
            .Concat(placed.Select(path => new TreeFileJson(path.File.Path, path.Status, path.File.Mode, path.File.Services, path.Status == Unknown ? UnknownReason : null))));

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
}
