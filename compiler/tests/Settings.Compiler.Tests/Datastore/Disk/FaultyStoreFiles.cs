using Settings.Compiler.Datastore.Disk;

namespace Settings.Compiler.Tests.Datastore.Disk;

/// <summary>A file system whose calls work, except for one.</summary>
/// <param name="faultAt">The number of the call that fails, from 0; and every one after it when the disk stays full.</param>
/// <param name="fault">What it throws.</param>
/// <param name="stays">Whether all later writing calls fail, too.</param>
internal sealed class FaultyStoreFiles(int faultAt, Func<Exception> fault, bool stays) : IStoreFiles
{
    private readonly PhysicalStoreFiles _files = new();

    /// <summary>How many calls there were.</summary>
    public int Calls { get; private set; }

    /// <inheritdoc/>
    public int Concurrency => 1;

    public IDisposable Hold(string folder, Action clear) => Call(() => _files.Hold(folder, clear), isWrite: true);

    public IReadOnlyList<StoreFile> List(string folder) => Call(() => _files.List(folder), isWrite: false);

    public bool FolderExists(string folder) => _files.FolderExists(folder);

    public byte[] Read(string path) => Call(() => _files.Read(path), isWrite: false);

    public void Write(string path, byte[] content, string? like) => Call(() => Done(() => _files.Write(path, content, like)), isWrite: true);

    public void CreateFolder(string folder, string? like) => Call(() => Done(() => _files.CreateFolder(folder, like)), isWrite: true);

    public string? ReadLink(string path) => Call(() => _files.ReadLink(path), isWrite: false);

    public void CreateLink(string path, string target) => Call(() => Done(() => _files.CreateLink(path, target)), isWrite: true);

    public void Replace(string path, string newPath) => Call(() => Done(() => _files.Replace(path, newPath)), isWrite: true);

    public void Flush(string folder) => Call(() => Done(() => _files.Flush(folder)), isWrite: true);

    public void Remove(string path) => _files.Remove(path);

    private T Call<T>(Func<T> act, bool isWrite)
    {
        var number = Calls++;
        return number == faultAt || (stays && isWrite && number > faultAt) ? throw fault() : act();
    }

    private static bool Done(Action act)
    {
        act();
        return true;
    }
}
