using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Settings.Compiler.FileSystem;

/// <summary>Descriptors that the program was started with.</summary>
[UnsupportedOSPlatform("browser")]
public static class Descriptor
{
    // fcntl(2), signal(7).
    private const int ReadWrite = 2;
    private const int GetFlags = 1;
    private const int ClosesOnExecution = 1;
    private const int FileTooLarge = 25;
    private const int Standard = 3;
    private static readonly nint Ignored = 1;

    /// <summary>
    /// Keeps what is opened later from taking the place of a standard stream that is closed: what is said would be written into it. And
    /// a file that may not grow further is an error like any other, not a signal that ends the program.
    /// </summary>
    public static void Prepare()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        for (var descriptor = 0; descriptor < Standard; descriptor++)
        {
            if (SystemCalls.Ask(descriptor, GetFlags) < 0)
            {
                _ = SystemCalls.OpenAt(SystemCalls.CurrentFolder, "/dev/null", ReadWrite | SystemCalls.CloseOnExecution, 0);
            }
        }

        _ = SystemCalls.Handle(FileTooLarge, Ignored);
    }

    /// <summary>
    /// Whether the program was started with a descriptor. If not, the number belongs to whatever was opened first: the framework's source
    /// of random numbers, or a file that is being written. All of these would not outlive the start of a program; what did, was given.
    /// </summary>
    /// <param name="descriptor">The number of the descriptor.</param>
    public static bool IsGiven(int descriptor) => SystemCalls.Ask(descriptor, GetFlags) is >= 0 and var flags && (flags & ClosesOnExecution) == 0;

    /// <summary>Reads some bytes. The framework, asked for standard input, opens something in its place when it is closed.</summary>
    /// <param name="descriptor">The number of the descriptor: 0 is standard input.</param>
    /// <param name="bytes">Where they go.</param>
    /// <returns>How many there were; 0 at the end.</returns>
    /// <exception cref="FileSystemException">They cannot be read.</exception>
    public static int Read(int descriptor, Span<byte> bytes)
    {
        while (true)
        {
            var count = SystemCalls.Read(descriptor, ref MemoryMarshal.GetReference(bytes), bytes.Length);
            if (count >= 0)
            {
                return (int)count;
            }

            WaitOrFail();
        }
    }

    /// <summary>Writes all bytes. Unlike the framework's, it says so when the reader of a pipe is gone.</summary>
    /// <param name="descriptor">The number of the descriptor: 1 is standard output.</param>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="FileSystemException">They cannot be written.</exception>
    public static void Write(int descriptor, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var count = SystemCalls.Write(descriptor, ref MemoryMarshal.GetReference(bytes), bytes.Length);
            if (count >= 0)
            {
                bytes = bytes[(int)count..];
            }
            else
            {
                WaitOrFail();
            }
        }
    }

    // A pipe that does not wait may be full, or empty.
    private static void WaitOrFail()
    {
        var number = Marshal.GetLastPInvokeError();
        if (!SystemFailure.IsToBeRepeated(number))
        {
            throw FileSystemException.Of(number);
        }

        Thread.Sleep(1);
    }
}
