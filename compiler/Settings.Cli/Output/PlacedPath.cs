using Settings.Compiler.Catalog;

namespace Settings.Cli.Output;

/// <summary>A path that the image brings, and what became of it in a tree that is written.</summary>
/// <param name="File">The path.</param>
/// <param name="Status">"static", "link" or "directory" when it was written, "unknown" when its content is unknown.</param>
internal sealed record PlacedPath(ImageFile File, string Status)
{
    /// <summary>Whether it is a file or a link, which can be removed again.</summary>
    public bool IsFile => Status is "static" or "link";
}
