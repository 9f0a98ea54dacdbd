using System.Text;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>Writes values into files, and the folders around them that it has not made yet.</summary>
internal sealed class LeafWriter(IStoreFiles files)
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
            files.Write(path, Encoding.UTF8.GetBytes(JsonText.Write(leaf.Value)));
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
            files.CreateFolder(_current);
        }
    }
}
