namespace Settings.Compiler.FileSystem;

/// <summary>What a path leads to.</summary>
public enum FileKind
{
    /// <summary>Nothing has this name.</summary>
    None,

    /// <summary>A regular file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A pipe, a device or a socket: reading it may never end.</summary>
    Other,
}
