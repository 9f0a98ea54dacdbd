namespace Settings.Compiler.Datastore.Disk;

/// <summary>What an entry of a folder is.</summary>
public enum StoreFileKind
{
    /// <summary>A regular file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A link or anything else, which a datastore does not look at.</summary>
    Other,
}
