using System.Runtime;

namespace Settings.Cli.Commands;

/// <summary>
/// Lets the garbage collector wait while a large document is read and checked. Nearly all that is made of it stays alive
/// meanwhile: collecting would copy it again and again, at a cost that grows faster than the document.
/// </summary>
internal sealed class CollectionDelay : IDisposable
{
    private const int LargeDocument = 1 << 20;

    // What is made of a document, garbage included, in bytes for each of its own: measured between 30 and 110.
    private const long BytesPerByte = 160;

    private CollectionDelay()
    {
    }

    /// <summary>Begins a delay, in large pages where the system has them, when the document is large and the machine has memory to spare.</summary>
    public static IDisposable? For(byte[] document)
    {
        var budget = document.Length * BytesPerByte;
        return document.Length >= LargeDocument
            && budget < GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2
            && GCSettings.LatencyMode != GCLatencyMode.NoGCRegion
            && TryStart(budget)
            ? new CollectionDelay()
            : null;
    }

    /// <summary>Ends the delay, unless the budget has ended it.</summary>
    public void Dispose()
    {
        try
        {
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            {
                GC.EndNoGCRegion();
            }
        }
        catch (InvalidOperationException)
        {
            // The budget, or another run in this process, has ended it in between.
        }
    }

    private static bool TryStart(long budget)
    {
        if (OperatingSystem.IsLinux())
        {
            LargePages.AdviseHeap();
        }

        try
        {
            return GC.TryStartNoGCRegion(budget);
        }
        catch (Exception impossible) when (impossible is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // The collector's own limit depends on the machine, and another run in this process may delay it already; without the delay the same is done, a little slower.
            return false;
        }
    }
}
