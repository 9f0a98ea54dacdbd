using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Settings.Compiler.FileSystem;

/// <summary>Descriptors that the program was started with.</summary>
[UnsupportedOSPlatform("browser")]
public static class Descriptor
{
    private const int Flags = 1;
    private const int ClosedOnExecution = 1;

    /// <summary>
    /// Whether the program was started with a descriptor. If not, the number belongs to whatever was opened first: the framework's source
    /// of random numbers, or a file that is being written. All of these would not outlive the start of a program; what did, was given.
    /// </summary>
    /// <param name="descriptor">The number of the descriptor.</param>
    public static bool IsGiven(int descriptor) => SystemCalls.Ask(descriptor, Flags) is >= 0 and var flags && (flags & ClosedOnExecution) == 0;

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
