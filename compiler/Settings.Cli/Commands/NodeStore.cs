using Settings.Compiler.Datastore.Disk;

namespace Settings.Cli.Commands;

/// <summary>A datastore on disk, as it lies on a node.</summary>
/// <param name="Root">The folder with the links.</param>
/// <param name="Version">The release that it is of.</param>
/// <param name="Reading">What it holds.</param>
internal sealed record NodeStore(string Root, string Version, StoreReading Reading)
{
    /// <summary>The file system: a large datastore keeps all processors busy.</summary>
    public static PhysicalStoreFiles Files() => new(Environment.ProcessorCount);

    /// <summary>Reads the current datastore of a folder; the path may also end in the link itself, as the real migrator's does.</summary>
    /// <exception cref="StoreException">It is no datastore, or cannot be read.</exception>
    public static NodeStore Open(string path)
    {
        var files = Files();
        var root = path.TrimEnd('/');
        if (Path.GetFileName(root) == "current" && files.ReadLink(root) is not null)
        {
            root = Path.GetDirectoryName(root) ?? root;
        }

        var home = new StoreHome(files, root);
        return new NodeStore(root, home.CurrentVersion(), new StoreReader(files).Read(home.PathOf(home.CurrentFolder())));
    }
}
