namespace Settings.Compiler.Datastore.Disk;

/// <summary>Writes a datastore into a folder of its own, in the form in which a node does.</summary>
/// <param name="files">The file system.</param>
/// <param name="like">The folder of the datastore whose modes and owners the new one gets; null for none.</param>
public sealed class StoreWriter(IStoreFiles files, string? like = null)
{
    /// <summary>Writes a datastore into a new folder.</summary>
    /// <exception cref="StoreException">Something cannot be written, or a key is both a value and a table. The folder is left as far as it came.</exception>
    public void Write(string folder, FlatStore content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var live = $"{folder}/live";
        Create(folder, folder);
        Create(folder, live);
        foreach (var transaction in content.Pending.Keys)
        {
            Create(folder, Pending(folder, transaction));
        }

        var leaves = new List<StoreLeaf>(content.Live.Count + content.Metadata.Count);
        leaves.AddRange(content.Live.Select(pair => new StoreLeaf(live, pair.Key, null, pair.Value)));
        leaves.AddRange(content.Metadata.Select(pair => new StoreLeaf(live, pair.Key.Key, pair.Key.Metadata, pair.Value)));
        foreach (var (transaction, values) in content.Pending)
        {
            var pending = Pending(folder, transaction);
            leaves.AddRange(values.Select(pair => new StoreLeaf(pending, pair.Key, null, pair.Value)));
        }

        foreach (var (transaction, values) in content.PendingMetadata)
        {
            var pending = Pending(folder, transaction);
            leaves.AddRange(values.Select(pair => new StoreLeaf(pending, pair.Key.Key, pair.Key.Metadata, pair.Value)));
        }

        Shares.Run(leaves.Count, files.Concurrency, () => new LeafWriter(files, path => LikeOf(folder, path)), (writer, i) => writer.Write(leaves[i]));
    }

    private static string Pending(string folder, string transaction) => $"{folder}/pending/{DatastoreKeyRules.EncodeFileName(transaction)}";

    private string? LikeOf(string folder, string path) => like is null ? null : like + path[folder.Length..];

    private void Create(string folder, string path)
    {
        try
        {
            files.CreateFolder(path, LikeOf(folder, path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Unwritable(path, error);
        }
    }
}
