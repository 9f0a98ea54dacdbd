using System.Text;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>Writes a datastore into a folder of its own, in the form in which a node does.</summary>
public sealed class StoreWriter(IStoreFiles files)
{
    private const string Live = "live";

    /// <summary>Writes a datastore into a new folder.</summary>
    /// <exception cref="StoreException">Something cannot be written, or a key is both a value and a table. The folder is left as far as it came.</exception>
    public void Write(string folder, StoreContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        (string Path, DocumentValue Value)[] values = [.. ValuesOf(content)];
        var folders = values.Select(value => FolderOf(value.Path)).Concat(content.Pending.Keys.Select(PendingFolder)).Prepend(Live);
        foreach (var path in folders.Distinct(StringComparer.Ordinal).Select(path => $"{folder}/{path}"))
        {
            Guarded(path, () => files.CreateFolder(path));
        }

        ManyFiles.ForEach(values.Length, index =>
        {
            var path = $"{folder}/{values[index].Path}";
            Guarded(path, () => files.Write(path, Encoding.UTF8.GetBytes(JsonText.Write(values[index].Value))));
        });
    }

    private static IEnumerable<(string Path, DocumentValue Value)> ValuesOf(StoreContent content) =>
    [
        .. content.Live.Select(entry => ($"{Live}/{StorePath.Of(entry.Key)}", entry.Value)),
        .. content.Metadata.Select(entry => ($"{Live}/{StorePath.Of(entry.Key.Key, entry.Key.Name)}", entry.Value)),
        .. content.Pending.SelectMany(transaction => transaction.Value.Select(entry => ($"{PendingFolder(transaction.Key)}/{StorePath.Of(entry.Key)}", entry.Value))),
        .. content.PendingMetadata.Select(entry => ($"{PendingFolder(entry.Key.Transaction)}/{StorePath.Of(entry.Key.Key, entry.Key.Name)}", entry.Value)),
    ];

    private static string PendingFolder(string transaction) => $"pending/{DatastoreKeyRules.EncodeFileName(transaction)}";

    private static string FolderOf(string path) => path[..path.LastIndexOf('/')];

    private static void Guarded(string path, Action act)
    {
        try
        {
            act();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(path, $"cannot be written: {error.Message.TrimEnd('.')}.");
        }
    }
}
