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
    public IDisposable Hold(string folder, Action clear) => FolderLock.Hold(folder, clear);

    /// <inheritdoc/>
    public IReadOnlyList<StoreFile> List(string folder) => [.. FolderEntries.Read(folder).Select(entry => new StoreFile(entry.Name, KindOf(entry)))];

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
    public void Write(string path, byte[] content, string? like)
    {
        var model = ModelOf(like, FileKind.File);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && model.Mode is { } mode)
        {
            options.UnixCreateMode = mode;
        }

        using (var file = new FileStream(path, options))
        {
            FileContent.Write(file, content);
            if (!OperatingSystem.IsWindows() && model.Mode is { } wanted)
            {
                // The process's mask may have taken bits away.
                File.SetUnixFileMode(file.SafeFileHandle, wanted);
            }
        }

        Permissions.GiveTo(path, model);
    }

    /// <inheritdoc/>
    public void CreateFolder(string folder, string? like)
    {
        if (like is null || OperatingSystem.IsWindows() || ModelOf(like, FileKind.Folder) is not { Mode: { } mode } model)
        {
            Directory.CreateDirectory(folder);
        }
        else if (FileStatus.OfName(folder).Kind == FileKind.None)
        {
            // One by one: those that the framework makes on the way are as the process likes them.
            CreateFolder(Above(folder), Above(like));
            Directory.CreateDirectory(folder, mode);
            File.SetUnixFileMode(folder, mode);
            Permissions.GiveTo(folder, model);
        }
    }

    /// <inheritdoc/>
    public string? ReadLink(string path) => FileStatus.OfName(path).Kind == FileKind.Link ? new FileInfo(path).LinkTarget : null;

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

    // What did not exist before is like the folder that it is in.
    private static FileStatus ModelOf(string? like, FileKind kind)
    {
        const UnixFileMode Execution = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        const UnixFileMode Special = UnixFileMode.SetUser | UnixFileMode.SetGroup | UnixFileMode.StickyBit;
        var status = like is null ? default : FileStatus.OfName(like);
        return like is null || status.Kind == kind ? status
            : status.Kind == FileKind.Folder ? status with { Mode = status.Mode & ~(Execution | Special) }
            : ModelOf(Path.GetDirectoryName(like), kind);
    }

    private static string Above(string path) => Path.GetDirectoryName(path) ?? path;

    // What cannot be opened by its name is not a key either.
    private static StoreFileKind KindOf(FolderEntry entry) => entry switch
    {
        { IsReadable: true, Kind: FileKind.File } => StoreFileKind.File,
        { IsReadable: true, Kind: FileKind.Folder } => StoreFileKind.Folder,
        _ => StoreFileKind.Other,
    };
}
