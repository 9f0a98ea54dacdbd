using System.Runtime.InteropServices;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>What the framework has no word for.</summary>
internal static class SystemCalls
{
    /// <summary>rename(2): moves a name at once, in place of what has the new name.</summary>
    /// <returns>0, or else -1 and the last system error.</returns>
    [DllImport("libc", EntryPoint = "rename", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Rename([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [MarshalAs(UnmanagedType.LPUTF8Str)] string newPath);
}
