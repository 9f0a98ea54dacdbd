using System.Text;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Rendering;

namespace Settings.Cli.Output;

/// <summary>Writes below a folder what the image has besides rendered files: static files, links and directories.</summary>
internal static class ImageTree
{
    private const UnixFileMode OfOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Writes everything whose content is known, after the rendered files.</summary>
    /// <returns>What became of each path that does not come at run time, sorted by path.</returns>
    /// <exception cref="CannotWorkException">The folder cannot be written to, or a path leads out of it.</exception>
    public static IReadOnlyList<PlacedPath> Write(string folder, IEnumerable<NodePath> paths, IReadOnlyList<TreeFile> rendered)
    {
        var root = Path.GetFullPath(folder);
        var written = rendered.Where(file => file.Outcome is RenderedFile).Select(file => file.File.Path).ToHashSet(StringComparer.Ordinal);
        var placed = paths
            .Select(path => path.Placed).OfType<ImageFile>()
            .Where(file => file.Kind != ImageFileKind.RunTime && !written.Contains(file.Path))
            .Select(file => new PlacedPath(file, StatusOf(file)))
            .ToArray();
        try
        {
            foreach (var (file, _) in placed.Where(path => path.Status != "unknown"))
            {
                Write(FileTree.PathOf(root, file.Path), file);
            }

            SetModes(root, placed);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CannotWorkException($"\"{folder}\" cannot be written to: {error.Message.TrimEnd('.')}.");
        }

        return placed;
    }

    private static string StatusOf(ImageFile file) => file.Kind switch
    {
        ImageFileKind.Link => "link",
        ImageFileKind.Directory or ImageFileKind.Mount => "directory",
        _ => file.Content is null ? "unknown" : "static",
    };

    private static void Write(string path, ImageFile file)
    {
        if (file.Kind is ImageFileKind.Directory or ImageFileKind.Mount)
        {
            Directory.CreateDirectory(path);
            return;
        }

        // A link that an earlier run left is replaced, never written through.
        if (new FileInfo(path).LinkTarget is not null)
        {
            File.Delete(path);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        if (file.Target is { } target)
        {
            File.Delete(path);
            File.CreateSymbolicLink(path, target);
        }
        else if (file is { Content: { } content, Mode: { } mode })
        {
            AtomicFile.Write(path, Encoding.UTF8.GetBytes(content), ModeOf(mode), isPrecious: false);
        }
    }

    // Behind everything in them, the deepest first: some take the right to write away. Their owner keeps every right; on a
    // node the owner is root, who has it whatever the mode says.
    private static void SetModes(string root, IEnumerable<PlacedPath> placed)
    {
        foreach (var (file, status) in placed.Reverse())
        {
            if (status == "directory" && file.Mode is { } mode && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(FileTree.PathOf(root, file.Path), ModeOf(mode) | OfOwner);
            }
        }
    }

    private static UnixFileMode ModeOf(string mode) => (UnixFileMode)Convert.ToInt32(mode, 8);
}
