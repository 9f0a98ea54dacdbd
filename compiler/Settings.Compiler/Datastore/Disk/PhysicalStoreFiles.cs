using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Settings.Compiler.FileSystem;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>The file system of the machine.</summary>
/// <param name="concurrency">How many threads may read or write at a time.</param>
[UnsupportedOSPlatform("browser")]
public sealed class PhysicalStoreFiles(int concurrency = 1) : IStoreFiles
{
    private const int PageSize = 4096;

    // A value is one setting, and a node's API takes far smaller ones.
    private const long LargestFile = 64 << 20;

    /// <inheritdoc/>
    public int Concurrency => concurrency;

    /// <inheritdoc/>
    public IReadOnlyList<StoreFile> List(string folder) => FolderEntries.TryRead(folder)
        ?? [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Select(entry => new StoreFile(entry.Name, KindOf(entry)))];

    /// <inheritdoc/>
    public bool FolderExists(string folder) => FileStatus.Of(folder).Kind == FileKind.Folder;

    /// <inheritdoc/>
    public byte[] Read(string path)
    {
        // Nearly all values fit into one page: they take one call, and their length need not be asked for.
        using var file = File.OpenHandle(path);
        Span<byte> page = stackalloc byte[PageSize];
        var length = RandomAccess.Read(file, page, fileOffset: 0);
        return length < PageSize ? page[..length].ToArray() : FileContent.Read(path, LargestFile);
    }

    /// <inheritdoc/>
    public void Write(string path, byte[] content)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, content, 0);
    }

    /// <inheritdoc/>
    public void CreateFolder(string folder) => Directory.CreateDirectory(folder);

    /// <inheritdoc/>
    public string? ReadLink(string path) => new FileInfo(path).LinkTarget;

    /// <inheritdoc/>
    public void CreateLink(string path, string target) => File.CreateSymbolicLink(path, target);

    /// <inheritdoc/>
    public void Replace(string path, string newPath)
    {
        // The framework moves files and folders, but no link to a folder, and never in place of one.
        if (OperatingSystem.IsWindows())
        {
            File.Move(path, newPath, overwrite: true);
        }
        else if (SystemCalls.Rename(path, newPath) != 0)
        {
            throw FileSystemException.OfLastCall();
        }
    }

    /// <inheritdoc/>
    public void Remove(string path)
    {
        if (FileStatus.OfName(path).Kind == FileKind.Folder)
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }

    /// <inheritdoc/>
    public void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var stream = SystemCalls.OpenFolder(folder);
        var isFlushed = stream != 0 && SystemCalls.Flush(SystemCalls.DescriptorOf(stream)) == 0;
        var problem = Marshal.GetLastPInvokeError();
        if (stream != 0)
        {
            _ = SystemCalls.CloseFolder(stream);
        }

        if (!isFlushed)
        {
            throw FileSystemException.Of(problem);
        }
    }

    private static StoreFileKind KindOf(FileSystemInfo entry) =>
        (entry.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) != FileAttributes.None ? StoreFileKind.Other
        : entry is DirectoryInfo ? StoreFileKind.Folder
        : StoreFileKind.File;
}
