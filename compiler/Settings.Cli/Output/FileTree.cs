using System.Text;
using Settings.Compiler.Compilation;
using Settings.Compiler.Rendering;

namespace Settings.Cli.Output;

/// <summary>Writes rendered files below a folder, with the modes that they have on a node.</summary>
internal static class FileTree
{
    /// <summary>Writes the files. A file that the node does not write, left by an earlier run, is removed.</summary>
    /// <exception cref="CannotWorkException">The folder cannot be written to, or a path leads out of it.</exception>
    public static void Write(string folder, IReadOnlyList<TreeFile> files)
    {
        var root = Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(root);
            foreach (var file in files)
            {
                Write(PathOf(root, file.File.Path), file);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CannotWorkException($"\"{folder}\" cannot be written to: {error.Message.TrimEnd('.')}.");
        }
    }

    /// <summary>Where a path of a node lies below a folder.</summary>
    /// <exception cref="CannotWorkException">The path leads out of the folder.</exception>
    public static string PathOf(string root, string path)
    {
        var full = Path.GetFullPath(Path.Combine(root, path.TrimStart('/')));
        return full.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new CannotWorkException($"the path \"{path}\" leads out of the folder.");
    }

    private static void Write(string path, TreeFile file)
    {
        if (file.Outcome is RenderedFile rendered)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
            AtomicFile.Write(path, Encoding.UTF8.GetBytes(rendered.Text), (UnixFileMode)Convert.ToInt32(file.File.Mode, 8), isPrecious: false);
        }
        else if (File.Exists(path))
        {
            File.Delete(path);
        }
    }
}
