using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Settings.Cli.Editing.Connections;

/// <summary>The calls of Linux for connections. The framework's sockets would add their engine to the program; the numbers are those of asm-generic/socket.h.</summary>
[SupportedOSPlatform("linux")]
internal static class SocketCalls
{
    /// <summary>AF_INET of socket(2).</summary>
    public const int InternetFamily = 2;

    /// <summary>SOCK_STREAM | SOCK_CLOEXEC of socket(2).</summary>
    public const int Stream = 1 | CloseOnExecution;

    /// <summary>SOCK_CLOEXEC of accept4(2).</summary>
    public const int CloseOnExecution = 0x80000;

    /// <summary>SOL_SOCKET of setsockopt(2).</summary>
    public const int SocketLevel = 1;

    /// <summary>SO_REUSEADDR of socket(7): a port that a program has left a moment ago can be used again.</summary>
    public const int ReuseAddress = 2;

    /// <summary>socket(2): makes an end of a connection.</summary>
    /// <returns>The descriptor, or else -1 and the last system error.</returns>
    [DllImport("libc", EntryPoint = "socket", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Make(int family, int type, int protocol);

    /// <summary>setsockopt(2): sets a property.</summary>
    /// <returns>0, or else -1 and the last system error.</returns>
    [DllImport("libc", EntryPoint = "setsockopt", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Set(int descriptor, int level, int name, ref int value, int length);

    /// <summary>bind(2): gives it an address.</summary>
    /// <returns>0, or else -1 and the last system error.</returns>
    [DllImport("libc", EntryPoint = "bind", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Bind(int descriptor, ref byte address, int length);

    /// <summary>getsockname(2): tells its address.</summary>
    /// <returns>0, or else -1 and the last system error.</returns>
    [DllImport("libc", EntryPoint = "getsockname", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int AddressOf(int descriptor, ref byte address, ref int length);

    /// <summary>listen(2): lets others connect to it.</summary>
    /// <returns>0, or else -1 and the last system error.</returns>
    [DllImport("libc", EntryPoint = "listen", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Listen(int descriptor, int waiting);

    /// <summary>accept4(2): waits for the next that connects.</summary>
    /// <returns>The descriptor, or else -1 and the last system error.</returns>
    [DllImport("libc", EntryPoint = "accept4", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Accept(int descriptor, nint address, nint length, int flags);

    /// <summary>close(2): ends it.</summary>
    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Close(int descriptor);
}
