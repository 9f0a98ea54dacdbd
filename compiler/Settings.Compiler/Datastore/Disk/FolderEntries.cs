using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Settings.Compiler.FileSystem;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>
/// The entries of a folder with their kinds as Linux tells both in one call: the framework asks for the kind of each file by
/// itself, and does not tell a pipe or a device from a regular file.
/// </summary>
[UnsupportedOSPlatform("browser")]
internal static class FolderEntries
{
    // struct dirent of 64-bit Linux, with every C library: two longs, a short, then the kind (DT_*) and the name.
    private const int KindOffset = 18;
    private const int NameOffset = 19;
    private const byte KindUnknown = 0;
    private const byte KindFolder = 4;
    private const byte KindFile = 8;

    /// <summary>The entries; null where the system or the file system does not tell them in this way.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IReadOnlyList<StoreFile>? TryRead(string folder)
    {
        if (!OperatingSystem.IsLinux() || nint.Size != sizeof(long))
        {
            return null;
        }

        var stream = SystemCalls.OpenFolder(folder);
        if (stream == 0)
        {
            throw FileSystemException.OfLastCall();
        }

        try
        {
            return Read(stream);
        }
        finally
        {
            _ = SystemCalls.CloseFolder(stream);
        }
    }

    private static List<StoreFile>? Read(nint stream)
    {
        var entries = new List<StoreFile>();
        while (SystemCalls.ReadFolder(stream) is not 0 and var entry)
        {
            var kind = Marshal.ReadByte(entry, KindOffset);
            if (Marshal.PtrToStringUTF8(entry + NameOffset) is not { } name || name is "." or "..")
            {
                continue;
            }

            if (kind == KindUnknown)
            {
                return null;
            }

            entries.Add(new StoreFile(name, kind switch { KindFile => StoreFileKind.File, KindFolder => StoreFileKind.Folder, _ => StoreFileKind.Other }));
        }

        return Marshal.GetLastPInvokeError() == 0 ? entries : throw FileSystemException.OfLastCall();
    }
}
