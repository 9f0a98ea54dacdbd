using System.Text;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>Writes values into files, and the folders around them that it has not made yet.</summary>
/// <param name="files">The file system.</param>
/// <param name="like">What has the mode and the owner that a path gets; null for none.</param>
internal sealed class LeafWriter(IStoreFiles files, Func<string, string?> like)
{
    private readonly StringBuilder _path = new();
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private string _current = string.Empty;

    /// <summary>Writes one value.</summary>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public void Write(StoreLeaf leaf)
    {
        StorePath.Append(_path.Clear().Append(leaf.Root).Append('/'), leaf.Key, leaf.Metadata);
        var path = _path.ToString();
        try
        {
            Enter(path.AsSpan(0, path.LastIndexOf('/')));
            files.Write(path, Encoding.UTF8.GetBytes(JsonText.Write(leaf.Value)), like(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Unwritable(path, error);
        }
    }

    // Values come in the order of their keys: mostly the folder is the one of the value before.
    private void Enter(ReadOnlySpan<char> folder)
    {
        if (folder.SequenceEqual(_current))
        {
            return;
        }

        _current = folder.ToString();
        if (_folders.Add(_current))
        {
            files.CreateFolder(_current, like(_current));
        }
    }
}
