using System.IO.Enumeration;
using System.Runtime.InteropServices;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>The file system of the machine.</summary>
public sealed class PhysicalStoreFiles : IStoreFiles
{
    // Nobody else writes these files: locks would cost four system calls for each of them.
    private const FileShare Unlocked = FileShare.ReadWrite | FileShare.Delete;

    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <inheritdoc/>
    public IReadOnlyList<StoreFile> List(string folder) =>
        [.. new FileSystemEnumerable<StoreFile>(folder, static (ref FileSystemEntry entry) => new StoreFile(entry.FileName.ToString(), KindOf(ref entry)), All)];

    /// <inheritdoc/>
    public bool FolderExists(string folder) => Directory.Exists(folder);

    /// <inheritdoc/>
    public byte[] Read(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, Unlocked);
        var content = new byte[RandomAccess.GetLength(file)];
        var read = 0;
        while (read < content.Length)
        {
            var count = RandomAccess.Read(file, content.AsSpan(read), read);
            if (count == 0)
            {
                return content[..read];
            }

            read += count;
        }

        return content;
    }

    /// <inheritdoc/>
    public void Write(string path, byte[] content)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, Unlocked);
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
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }
    }

    /// <inheritdoc/>
    public void Remove(string path)
    {
        if (new FileInfo(path).LinkTarget is null && Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }

    private static StoreFileKind KindOf(ref FileSystemEntry entry) =>
        (entry.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) != FileAttributes.None ? StoreFileKind.Other
        : entry.IsDirectory ? StoreFileKind.Folder
        : StoreFileKind.File;
}
