namespace Settings.Compiler.FileSystem;

/// <summary>
/// What a system call failed for, in words of our own: those of the framework are left out of the native program, and name its
/// own resources. The numbers are Linux's (asm-generic/errno-base.h, errno.h); below 35 those of other systems are the same.
/// </summary>
public static class SystemFailure
{
    private const int NotPermitted = 1;
    private const int NoEntry = 2;

    /// <summary>The system's number for a descriptor that is closed.</summary>
    internal const int BadDescriptor = 9;

    private const int AccessDenied = 13;
    private const int NotADirectory = 20;
    private const int BrokenPipe = 32;

    /// <summary>Whether nothing has the name.</summary>
    /// <param name="number">The system's number of the error.</param>
    public static bool IsAbsence(int number) => number is NoEntry or NotADirectory;

    /// <summary>Whether a call did nothing, and may succeed when it is made again: it was interrupted, or a pipe is full.</summary>
    /// <param name="number">The system's number of the error.</param>
    public static bool IsToBeRepeated(int number) => number is 4 or 11 || (number == 35 && OperatingSystem.IsMacOS());

    /// <summary>Whether whoever would read the output does not want it any more, or never did: the reader of a pipe is gone, or the descriptor is closed.</summary>
    /// <param name="number">The system's number of the error.</param>
    public static bool IsWithoutReader(int number) => number is BrokenPipe or BadDescriptor;

    /// <summary>Whether an exception is one that the file system caused.</summary>
    public static bool IsOne(Exception error) => error is IOException or UnauthorizedAccessException;

    /// <summary>Why it failed, as half a sentence.</summary>
    public static string Reason(Exception error) => error switch
    {
        FileSystemException said => said.Message,
        FileNotFoundException => "the file does not exist",
        DirectoryNotFoundException => "its folder does not exist",
        PathTooLongException => "its name is too long",
        UnauthorizedAccessException { InnerException: IOException cause } => Words(cause.HResult),
        UnauthorizedAccessException => Words(AccessDenied),
        _ => Words(error.HResult),
    };

    /// <summary>Why it failed, as half a sentence.</summary>
    /// <param name="number">The system's number of the error.</param>
    public static string Words(int number) => number switch
    {
        NotPermitted => "the operation is not permitted",
        NoEntry => "it does not exist",
        5 => "the device reports an input or output error",
        6 or 19 => "its device does not exist",
        BadDescriptor => "it is closed",
        11 => "it is not ready",
        12 => "the system is out of memory",
        AccessDenied => "permission is denied",
        16 or 26 => "it is in use",
        17 => "it already exists",
        18 => "it is on another file system",
        NotADirectory => "a part of its path is not a folder",
        21 => "it is a folder",
        22 => "the system does not support this",
        23 or 24 => "too many files are open",
        27 => "the file would be too large",
        28 => "no space is left on the device",
        30 => "the file system is read-only",
        31 => "it has too many links",
        BrokenPipe => "its reader is gone",
        36 => "its name is too long",
        39 => "the folder is not empty",
        40 => "too many links lead from one to the other",
        116 => "it was removed meanwhile",
        122 => "the disk quota is used up",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the system reports error {number}"),
    };
}
