namespace Settings.Compiler.Verification.Trees;

/// <summary>What lies at a path of a tree.</summary>
public enum NodeTreeEntryKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A symbolic link, wherever it leads.</summary>
    Link,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>Anything else, such as a device.</summary>
    Other,
}
