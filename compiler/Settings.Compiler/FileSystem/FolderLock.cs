using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Settings.Compiler.FileSystem;

/// <summary>
/// A folder that runs write into: many at a time, and while one removes what killed runs have left, no other. The system lets it go
/// when a run ends, however it ends. Where folders cannot be locked, nothing is removed.
/// </summary>
[UnsupportedOSPlatform("browser")]
public sealed class FolderLock : IDisposable
{
    // flock(2).
    private const int Shared = 1;
    private const int Exclusive = 2;
    private const int AtOnce = 4;
    private const int WouldWait = 11;

    // Removing takes far less.
    private const int Attempts = 1000;

    private readonly SafeFileHandle? _handle;

    private FolderLock(SafeFileHandle? handle) => _handle = handle;

    /// <summary>Holds a folder, together with others that do.</summary>
    /// <param name="folder">The folder; one that cannot be opened is not held, as whoever writes into it will say.</param>
    /// <param name="clear">What to do first if nobody else holds it. When the file system refuses something, the rest is left for the next run.</param>
    /// <exception cref="IOException">Another program holds it for itself, and does not let it go.</exception>
    public static FolderLock Hold(string folder, Action clear)
    {
        ArgumentNullException.ThrowIfNull(clear);
        var number = OperatingSystem.IsLinux() ? SystemCalls.OpenAt(SystemCalls.CurrentFolder, folder, SystemCalls.OnlyFolder | SystemCalls.CloseOnExecution, 0) : -1;
        if (number < 0)
        {
            return new FolderLock(null);
        }

        var held = new FolderLock(new SafeFileHandle(number, ownsHandle: true));
        try
        {
            if (SystemCalls.Lock(number, Exclusive | AtOnce) == 0)
            {
                TryClear(clear);
            }

            Share(number);
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _handle?.Dispose();

    private static void TryClear(Action clear)
    {
        try
        {
            clear();
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            // It is in nobody's way.
        }
    }

    private static void Share(int number)
    {
        for (var attempt = 0; SystemCalls.Lock(number, Shared | AtOnce) != 0 && Marshal.GetLastPInvokeError() == WouldWait; attempt++)
        {
            if (attempt == Attempts)
            {
                throw new FileSystemException("another program has locked the folder");
            }

            Thread.Sleep(10);
        }
    }
}
