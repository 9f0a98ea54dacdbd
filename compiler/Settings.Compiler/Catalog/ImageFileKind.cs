namespace Settings.Compiler.Catalog;

/// <summary>How a path comes to be on a node, when it is not rendered from settings.</summary>
public enum ImageFileKind
{
    /// <summary>A file of the image, copied at boot.</summary>
    Static,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A directory that something makes before files are written to it.</summary>
    Directory,

    /// <summary>A directory that is a file system of its own, in memory.</summary>
    Mount,

    /// <summary>A file or link that a program writes when the node runs; it may be absent.</summary>
    RunTime,
}
