using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Settings.Compiler.FileSystem;

/// <summary>What the framework has no word for. Calls that a signal can interrupt are made again.</summary>
[UnsupportedOSPlatform("browser")]
internal static class SystemCalls
{
    /// <summary>In place of an open folder: names are looked up in the working folder.</summary>
    public const int CurrentFolder = -100;

    /// <summary>O_CLOEXEC of open(2).</summary>
    public const int CloseOnExecution = 0x80000;

    private const int Interrupted = 4;

    /// <summary>O_DIRECTORY of open(2); it and the next are different on ARM.</summary>
    public static int OnlyFolder { get; } = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x4000 : 0x10000;

    /// <summary>O_NOFOLLOW of open(2).</summary>
    public static int NoLink { get; } = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x8000 : 0x20000;

    /// <summary>rename(2): moves a name at once, in place of what has the new name.</summary>
    /// <returns>0, or else -1 and the last system error.</returns>
    [DllImport("libc", EntryPoint = "rename", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Rename([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [MarshalAs(UnmanagedType.LPUTF8Str)] string newPath);

    /// <summary>opendir(3): opens a folder to read its entries.</summary>
    /// <returns>The stream; 0 with the last system error when it cannot be opened.</returns>
    public static nint OpenFolder(string path)
    {
        nint stream;
        do
        {
            stream = OpenFolderOnce(path);
        }
        while (stream == 0 && IsInterrupted());

        return stream;
    }

    /// <summary>readdir(3): the next entry, which is there until the next call.</summary>
    /// <returns>The entry; 0 when there is none, with 0 as the last system error unless it cannot be read.</returns>
    [DllImport("libc", EntryPoint = "readdir", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern nint ReadFolder(nint stream);

    /// <summary>closedir(3): ends the reading of a folder.</summary>
    [DllImport("libc", EntryPoint = "closedir")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int CloseFolder(nint stream);

    /// <summary>dirfd(3): the descriptor of a folder that is being read.</summary>
    [DllImport("libc", EntryPoint = "dirfd")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int DescriptorOf(nint stream);

    /// <summary>fsync(2): waits until what was written is on the disk.</summary>
    /// <returns>0, or else -1 and the last system error.</returns>
    public static int Flush(int descriptor)
    {
        int answer;
        do
        {
            answer = FlushOnce(descriptor);
        }
        while (answer != 0 && IsInterrupted());

        return answer;
    }

    /// <summary>flock(2): locks an open file or folder, or lets it go.</summary>
    /// <returns>0, or else -1 and the last system error.</returns>
    public static int Lock(int descriptor, int operation)
    {
        int answer;
        do
        {
            answer = LockOnce(descriptor, operation);
        }
        while (answer != 0 && IsInterrupted());

        return answer;
    }

    /// <summary>statx(2): what a path leads to.</summary>
    /// <returns>0, or else -1 and the last system error.</returns>
    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Status(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint fields, ref byte answer);

    /// <summary>read(2): reads from a descriptor.</summary>
    /// <returns>How many bytes were read, 0 at the end, or else -1 and the last system error.</returns>
    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern nint Read(int descriptor, ref byte first, nint count);

    /// <summary>write(2): writes to a descriptor.</summary>
    /// <returns>How many bytes were written, or else -1 and the last system error.</returns>
    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern nint Write(int descriptor, ref byte first, nint count);

    /// <summary>fcntl(2) with a question that needs nothing else: what is to happen to a descriptor.</summary>
    /// <returns>The answer, or else -1 and the last system error.</returns>
    [DllImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Ask(int descriptor, int question);

    /// <summary>lchown(2): gives a file to an owner and a group.</summary>
    /// <returns>0, or else -1 and the last system error.</returns>
    [DllImport("libc", EntryPoint = "lchown", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int ChangeOwner([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint owner, uint group);

    /// <summary>openat(2): opens a name in a folder.</summary>
    /// <returns>The descriptor, or else -1 and the last system error.</returns>
    public static int OpenAt(int folder, string name, int flags, uint mode)
    {
        int descriptor;
        do
        {
            descriptor = OpenAtOnce(folder, name, flags, mode);
        }
        while (descriptor < 0 && IsInterrupted());

        return descriptor;
    }

    /// <summary>mkdirat(2): makes a folder in a folder.</summary>
    /// <returns>0, or else -1 and the last system error.</returns>
    [DllImport("libc", EntryPoint = "mkdirat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int MakeFolderAt(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string name, uint mode);

    /// <summary>renameat(2): moves a name at once, in place of what has the new name.</summary>
    /// <returns>0, or else -1 and the last system error.</returns>
    [DllImport("libc", EntryPoint = "renameat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int MoveAt(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string name, int newFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string newName);

    /// <summary>unlinkat(2): removes a name from a folder.</summary>
    /// <returns>0, or else -1 and the last system error.</returns>
    [DllImport("libc", EntryPoint = "unlinkat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int RemoveAt(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string name, int flags);

    /// <summary>symlinkat(2): makes a link in a folder.</summary>
    /// <returns>0, or else -1 and the last system error.</returns>
    [DllImport("libc", EntryPoint = "symlinkat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int LinkAt([MarshalAs(UnmanagedType.LPUTF8Str)] string target, int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    /// <summary>signal(2): says what a signal does.</summary>
    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern nint Handle(int signal, nint handler);

    /// <summary>fchmod(2): sets the mode of an open file or folder.</summary>
    /// <returns>0, or else -1 and the last system error.</returns>
    [DllImport("libc", EntryPoint = "fchmod", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int ChangeMode(int descriptor, uint mode);

    [DllImport("libc", EntryPoint = "opendir", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint OpenFolderOnce([MarshalAs(UnmanagedType.LPUTF8Str)] string path);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FlushOnce(int descriptor);

    [DllImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LockOnce(int descriptor, int operation);

    [DllImport("libc", EntryPoint = "openat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenAtOnce(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string name, int flags, uint mode);

    private static bool IsInterrupted() => Marshal.GetLastPInvokeError() == Interrupted;
}
