namespace Settings.Compiler.Datastore.Disk;

/// <summary>A datastore on disk, as a node has it.</summary>
/// <param name="Root">The folder with the links.</param>
/// <param name="Version">The release that it is of.</param>
/// <param name="Reading">What it contains.</param>
public sealed record NodeStore(string Root, string Version, StoreReading Reading)
{
    /// <summary>Reads the current datastore of a folder; the path may also end in the link itself, as the real migrator's does.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="path">The folder.</param>
    /// <exception cref="StoreException">It is not a datastore, or cannot be read.</exception>
    public static NodeStore Open(IStoreFiles files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(path);
        var root = path.TrimEnd('/');
        if (Path.GetFileName(root) == "current" && files.ReadLink(root) is not null)
        {
            root = Path.GetDirectoryName(root) ?? root;
        }

        var home = new StoreHome(files, root);
        return new NodeStore(root, home.CurrentVersion(), new StoreReader(files).Read(home.PathOf(home.CurrentFolder())));
    }
}
