using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Unicode;

namespace Settings.Compiler.FileSystem;

/// <summary>
/// The entries of a folder with their kinds as Linux tells both in one call: the framework asks for the kind of each file by
/// itself, and does not tell a pipe or a device from a regular file.
/// </summary>
[UnsupportedOSPlatform("browser")]
public static class FolderEntries
{
    // struct dirent of 64-bit Linux, with every C library: two longs, a short, then the kind (DT_*) and the name.
    private const int KindOffset = 18;
    private const int NameOffset = 19;
    private const byte KindUnknown = 0;
    private const byte KindFolder = 4;
    private const byte KindFile = 8;
    private const byte KindLink = 10;

    /// <summary>The entries, in no particular order.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public static IReadOnlyList<FolderEntry> Read(string folder)
    {
        if (!OperatingSystem.IsLinux() || nint.Size != sizeof(long))
        {
            return [.. Directory.EnumerateFileSystemEntries(folder).Select(path => new FolderEntry(Path.GetFileName(path), FileStatus.OfName(path).Kind))];
        }

        var stream = SystemCalls.OpenFolder(folder);
        if (stream == 0)
        {
            throw FileSystemException.OfLastCall();
        }

        try
        {
            return Read(stream, folder);
        }
        finally
        {
            _ = SystemCalls.CloseFolder(stream);
        }
    }

    private static List<FolderEntry> Read(nint stream, string folder)
    {
        var entries = new List<FolderEntry>();
        while (SystemCalls.ReadFolder(stream) is not 0 and var entry)
        {
            var kind = Marshal.ReadByte(entry, KindOffset);
            var bytes = Name(entry + NameOffset);
            var name = Encoding.UTF8.GetString(bytes);
            if (name is not ("." or ".."))
            {
                var isReadable = Utf8.IsValid(bytes);
                entries.Add(new FolderEntry(name, kind == KindUnknown && isReadable ? FileStatus.OfName($"{folder}/{name}").Kind : KindOf(kind), isReadable));
            }
        }

        return Marshal.GetLastPInvokeError() == 0 ? entries : throw FileSystemException.OfLastCall();
    }

    private static byte[] Name(nint at)
    {
        var length = 0;
        while (Marshal.ReadByte(at, length) != 0)
        {
            length++;
        }

        var name = new byte[length];
        Marshal.Copy(at, name, 0, length);
        return name;
    }

    private static FileKind KindOf(byte kind) => kind switch
    {
        KindFile => FileKind.File,
        KindFolder => FileKind.Folder,
        KindLink => FileKind.Link,
        _ => FileKind.Other,
    };
}
