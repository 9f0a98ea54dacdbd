using Settings.Compiler.Catalog;

namespace Settings.Compiler.Compilation;

/// <summary>A path of a node: rendered from settings, or placed by the image, or first the one and then the other.</summary>
/// <param name="Path">The path; in one written at run time a star stands for any part of a name.</param>
/// <param name="Rendered">The configuration file that is rendered there; null for none.</param>
/// <param name="Placed">What the image places there; null for nothing.</param>
/// <param name="Services">The names of the services that write it, sorted.</param>
public sealed record NodePath(string Path, ConfigurationFile? Rendered, ImageFile? Placed, IReadOnlyList<string> Services)
{
    /// <summary>How it comes to be there, in one word: "rendered" also where rendering replaces a file of the image.</summary>
    public string KindName => Rendered is not null ? "rendered" : Placed?.Kind switch
    {
        ImageFileKind.Link => "link",
        ImageFileKind.Directory => "directory",
        ImageFileKind.Mount => "mount",
        ImageFileKind.RunTime => "run-time",
        _ => "static",
    };

    /// <summary>Its permissions in octal digits; null for links, and where they are not known.</summary>
    public string? Mode => Rendered?.Mode ?? Placed?.Mode;
}
