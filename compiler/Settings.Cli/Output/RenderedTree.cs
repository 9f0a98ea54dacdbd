using Settings.Compiler.Compilation;
using Settings.Compiler.Rendering;

namespace Settings.Cli.Output;

/// <summary>Writes rendered files into a tree, with the modes that they have on a node.</summary>
internal static class RenderedTree
{
    /// <summary>Writes the files. A file that the node does not write, left by an earlier run, is removed.</summary>
    /// <exception cref="CannotWorkException">A file cannot be written.</exception>
    public static void Write(FileTree tree, IReadOnlyList<TreeFile> files)
    {
        foreach (var file in files)
        {
            if (file.Outcome is RenderedFile rendered)
            {
                tree.Write(file.File.Path, rendered.Text, file.File.Mode);
            }
            else
            {
                tree.Remove(file.File.Path);
            }
        }
    }
}
