namespace Settings.Compiler.FileSystem;

/// <summary>A file or folder cannot be used, for a reason in words of our own.</summary>
/// <param name="reason">Why, as half a sentence.</param>
/// <param name="number">The system's number of the error; 0 when it is not one of the system's.</param>
public sealed class FileSystemException(string reason, int number = 0) : IOException(reason, number)
{
    /// <summary>What a system call failed for.</summary>
    /// <param name="number">The system's number of the error.</param>
    public static FileSystemException Of(int number) => new(SystemFailure.Words(number), number);

    /// <summary>That a descriptor is not there.</summary>
    public static FileSystemException Closed() => Of(SystemFailure.BadDescriptor);

    /// <summary>What the last system call failed for.</summary>
    public static FileSystemException OfLastCall() => Of(System.Runtime.InteropServices.Marshal.GetLastPInvokeError());
}
