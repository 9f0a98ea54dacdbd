using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Settings.Cli.Commands;

/// <summary>
/// Asks Linux to map the collector's heap in pages of 2 MB where it can: a heap that grows by hundreds of megabytes then costs hundreds of
/// page faults, not tens of thousands, which take half of the time of a large document. It is advice: without such pages nothing changes.
/// </summary>
[SupportedOSPlatform("linux")]
internal static class LargePages
{
    // MADV_HUGEPAGE of madvise(2).
    private const int HugePage = 14;

    // As much as the collector reserves; what is not its own, or not there, is left alone.
    private const long MostOfHeap = 1L << 38;

    private const nint PageMask = ~((1 << 21) - 1);

    /// <summary>Asks for the part of the heap that is not in use yet: it lies behind what was made last.</summary>
    public static void AdviseHeap()
    {
        var last = GCHandle.Alloc(new byte[1], GCHandleType.Pinned);
        try
        {
            _ = Advise(last.AddrOfPinnedObject() & PageMask, MostOfHeap, HugePage);
        }
        finally
        {
            last.Free();
        }
    }

    [DllImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nint address, long length, int advice);
}
