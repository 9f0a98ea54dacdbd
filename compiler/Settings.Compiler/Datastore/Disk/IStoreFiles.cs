namespace Settings.Compiler.Datastore.Disk;

/// <summary>All that a datastore on disk asks of a file system. Each call can fail with <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</summary>
public interface IStoreFiles
{
    /// <summary>How many threads may read or write at a time.</summary>
    int Concurrency { get; }

    /// <summary>Holds a folder for as long as a datastore is written into it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="clear">What to do first if no other run holds it.</param>
    IDisposable Hold(string folder, Action clear);

    /// <summary>What lies in a folder, in no particular order. Links are not followed.</summary>
    IReadOnlyList<StoreFile> List(string folder);

    /// <summary>Whether there is a folder, perhaps behind links.</summary>
    bool FolderExists(string folder);

    /// <summary>The content of a file.</summary>
    byte[] Read(string path);

    /// <summary>Makes a file that does not exist yet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its content.</param>
    /// <param name="like">A file whose mode and owner it gets, as far as the system allows; null for none, and without effect where there is no such file.</param>
    void Write(string path, byte[] content, string? like);

    /// <summary>Makes a folder with those above it; one that exists is fine.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="like">A folder whose mode and owner it gets, as far as the system allows; null for none, and without effect where there is no such folder.</param>
    void CreateFolder(string folder, string? like);

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
