namespace Settings.Compiler.Datastore.Disk;

/// <summary>All that a datastore on disk asks of a file system. Each call can fail with <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</summary>
public interface IStoreFiles
{
    /// <summary>How many threads may read or write at a time.</summary>
    int Concurrency { get; }

    /// <summary>What lies in a folder, in no particular order. Links are not followed.</summary>
    IReadOnlyList<StoreFile> List(string folder);

    /// <summary>Whether there is a folder, perhaps behind links.</summary>
    bool FolderExists(string folder);

    /// <summary>The content of a file.</summary>
    byte[] Read(string path);

    /// <summary>Makes a file that does not exist yet.</summary>
    void Write(string path, byte[] content);

    /// <summary>Makes a folder with those above it; one that exists is fine.</summary>
    void CreateFolder(string folder);

    /// <summary>What a link points to; null when there is no link of this name.</summary>
    string? ReadLink(string path);

    /// <summary>Makes a link.</summary>
    void CreateLink(string path, string target);

    /// <summary>Moves a link or file, replacing what is there at once.</summary>
    void Replace(string path, string newPath);

    /// <summary>Removes a folder with all in it, or a file; what does not exist is fine.</summary>
    void Remove(string path);

    /// <summary>Waits until the names in a folder are on the disk, where the system can.</summary>
    void Flush(string folder);
}
