using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Rendering;

namespace Settings.Cli.Output;

/// <summary>Writes below a folder what the image has besides rendered files: static files, links and directories.</summary>
internal static class ImageTree
{
    private const UnixFileMode OfOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>What becomes of each path that does not come at run time, sorted by path.</summary>
    public static IReadOnlyList<PlacedPath> Of(IEnumerable<NodePath> paths, IReadOnlyList<TreeFile> rendered)
    {
        var written = rendered.Where(file => file.Outcome is RenderedFile).Select(file => file.File.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. paths.Select(path => path.Placed).OfType<ImageFile>()
                .Where(file => file.Kind != ImageFileKind.RunTime && !written.Contains(file.Path))
                .Select(file => new PlacedPath(file, StatusOf(file))),
        ];
    }

    /// <summary>Writes everything whose content is known, after the rendered files.</summary>
    /// <exception cref="CannotWorkException">A path cannot be written.</exception>
    public static void Write(FileTree tree, IReadOnlyList<PlacedPath> placed)
    {
        foreach (var (file, _) in placed.Where(path => path.Status != "unknown"))
        {
            Write(tree, file);
        }

        SetModes(tree, placed);
    }

    private static string StatusOf(ImageFile file) => file.Kind switch
    {
        ImageFileKind.Link => "link",
        ImageFileKind.Directory or ImageFileKind.Mount => "directory",
        _ => file.Content is null ? "unknown" : "static",
    };

    private static void Write(FileTree tree, ImageFile file)
    {
        if (file.Kind is ImageFileKind.Directory or ImageFileKind.Mount)
        {
            tree.MakeFolder(file.Path);
        }
        else if (file.Target is { } target)
        {
            tree.Link(file.Path, target);
        }
        else if (file is { Content: { } content, Mode: { } mode })
        {
            tree.Write(file.Path, content, mode);
        }
    }

    // Behind everything in them, the deepest first: some take the right to write away. Their owner keeps every right; on a
    // node the owner is root, who has it whatever the mode says.
    private static void SetModes(FileTree tree, IEnumerable<PlacedPath> placed)
    {
        foreach (var (file, status) in placed.Reverse())
        {
            if (status == "directory" && file.Mode is { } mode)
            {
                tree.SetMode(file.Path, mode, OfOwner);
            }
        }
    }
}
