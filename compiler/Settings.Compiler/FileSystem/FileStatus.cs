using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Settings.Compiler.FileSystem;

/// <summary>
/// What a path leads to. The framework's questions say "no" when the system cannot answer, and take pipes and devices for
/// empty files; these fail when the system does.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Length">How many bytes a file has.</param>
/// <param name="Mode">Its permissions; null where the system does not tell.</param>
/// <param name="Owner">The number of its owner; null where the system does not tell.</param>
/// <param name="Group">The number of its group; null where the system does not tell.</param>
/// <param name="Links">How many names the file has.</param>
[UnsupportedOSPlatform("browser")]
public readonly record struct FileStatus(FileKind Kind, long Length = 0, UnixFileMode? Mode = null, uint? Owner = null, uint? Group = null, uint Links = 1)
{
    // struct statx, the same on every architecture (linux/stat.h).
    private const int Size = 256;
    private const int LinksOffset = 16;
    private const int OwnerOffset = 20;
    private const int GroupOffset = 24;
    private const int ModeOffset = 28;
    private const int LengthOffset = 40;
    private const uint BasicFields = 0x7FF;

    private const int DoNotFollow = 0x100;
    private const int KindMask = 0xF000;
    private const int PermissionMask = 0xFFF;

    /// <summary>What a path leads to, behind links.</summary>
    /// <exception cref="IOException">The system cannot tell.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be looked at.</exception>
    public static FileStatus Of(string path) => Ask(path, followsLinks: true);

    /// <summary>What has a name: a link is one.</summary>
    /// <exception cref="IOException">The system cannot tell.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be looked at.</exception>
    public static FileStatus OfName(string path) => Ask(path, followsLinks: false);

    /// <summary>What has a name in an open folder: a link is one.</summary>
    /// <exception cref="IOException">The system cannot tell.</exception>
    internal static FileStatus OfName(int folder, string name) => Ask(name, followsLinks: false, folder);

    private static FileStatus Ask(string path, bool followsLinks, int folder = SystemCalls.CurrentFolder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return AskFramework(path, followsLinks);
        }

        Span<byte> answer = stackalloc byte[Size];
        try
        {
            if (SystemCalls.Status(folder, path, followsLinks ? 0 : DoNotFollow, BasicFields, ref MemoryMarshal.GetReference(answer)) == 0)
            {
                return Read(answer);
            }
        }
        catch (EntryPointNotFoundException)
        {
            // A C library that is older than the call.
            return AskFramework(path, followsLinks);
        }

        var number = Marshal.GetLastPInvokeError();
        return SystemFailure.IsAbsence(number) ? default : throw FileSystemException.Of(number);
    }

    private static FileStatus Read(ReadOnlySpan<byte> answer)
    {
        var mode = MemoryMarshal.Read<ushort>(answer[ModeOffset..]);
        return new FileStatus(
            (mode & KindMask) switch { 0x8000 => FileKind.File, 0x4000 => FileKind.Folder, 0xA000 => FileKind.Link, _ => FileKind.Other },
            MemoryMarshal.Read<long>(answer[LengthOffset..]),
            (UnixFileMode)(mode & PermissionMask),
            MemoryMarshal.Read<uint>(answer[OwnerOffset..]),
            MemoryMarshal.Read<uint>(answer[GroupOffset..]),
            MemoryMarshal.Read<uint>(answer[LinksOffset..]));
    }

    private static FileStatus AskFramework(string path, bool followsLinks)
    {
        try
        {
            var file = new FileInfo(path);
            if (!followsLinks && file.LinkTarget is not null)
            {
                return new FileStatus(FileKind.Link);
            }

            // Unlike Exists, this fails when the system does.
            var attributes = File.GetAttributes(path);
            UnixFileMode? mode = OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(path);
            return (attributes & FileAttributes.Directory) != FileAttributes.None ? new FileStatus(FileKind.Folder, Mode: mode)
                : (attributes & FileAttributes.Device) != FileAttributes.None ? new FileStatus(FileKind.Other, Mode: mode)
                : new FileStatus(FileKind.File, LengthOf(file), mode);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return default;
        }
    }

    // Where nothing tells pipes from files, their length is the least that is wrong.
#pragma warning disable RS0030
    private static long LengthOf(FileInfo file) => file.Length;
#pragma warning restore RS0030
}
