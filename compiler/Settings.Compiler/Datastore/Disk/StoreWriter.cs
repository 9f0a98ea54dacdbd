using System.Text;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>Writes a datastore into a folder of its own, in the form in which a node does.</summary>
public sealed class StoreWriter(IStoreFiles files)
{
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    /// <summary>Writes a datastore into a new folder.</summary>
    /// <exception cref="StoreException">Something cannot be written, or a key is both a value and a table. The folder is left as far as it came.</exception>
    public void Write(string folder, StoreContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        _folders.Clear();
        Folder($"{folder}/live");
        foreach (var (key, value) in content.Live)
        {
            File($"{folder}/live/{StorePath.Of(key)}", value);
        }

        foreach (var ((key, name), value) in content.Metadata)
        {
            File($"{folder}/live/{StorePath.Of(key, name)}", value);
        }

        foreach (var (transaction, values) in content.Pending)
        {
            var pending = $"{folder}/pending/{DatastoreKeyRules.EncodeFileName(transaction)}";
            Folder(pending);
            foreach (var (key, value) in values)
            {
                File($"{pending}/{StorePath.Of(key)}", value);
            }
        }

        foreach (var ((transaction, key, name), value) in content.PendingMetadata)
        {
            File($"{folder}/pending/{DatastoreKeyRules.EncodeFileName(transaction)}/{StorePath.Of(key, name)}", value);
        }
    }

    private void File(string path, DocumentValue value)
    {
        Folder(path[..path.LastIndexOf('/')]);
        Guarded(path, () => files.Write(path, Encoding.UTF8.GetBytes(JsonText.Write(value))));
    }

    private void Folder(string path)
    {
        if (_folders.Add(path))
        {
            Guarded(path, () => files.CreateFolder(path));
        }
    }

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
