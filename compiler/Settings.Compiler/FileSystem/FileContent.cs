using System.Runtime.Versioning;

namespace Settings.Compiler.FileSystem;

/// <summary>Reads files that are regular ones, up to a limit: a pipe may wait for ever, and a device has no end.</summary>
[UnsupportedOSPlatform("browser")]
public static class FileContent
{
    // What a shell names a pipe by that it has opened for the program: "<(command)" becomes one of these.
    private static readonly string[] OpenDescriptors = ["/dev/fd/", "/proc/self/fd/"];

    // What stands for the bytes of a name that are no characters.
    private const char Undecoded = '\uFFFD';

    /// <summary>The content of a file.</summary>
    /// <param name="path">The file, perhaps behind links.</param>
    /// <param name="limit">The most bytes that it may have.</param>
    /// <exception cref="IOException">It is not a regular file, is too large, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Read(string path, long limit)
    {
        var (file, length) = Open(path);
        using (file)
        {
            // The length may be 0 although there is something to read, as in /proc.
            return Read(file, limit, length);
        }
    }

    /// <summary>Opens a file that has an end.</summary>
    /// <param name="path">The file, perhaps behind links.</param>
    /// <returns>Its content, and how many bytes the system says that it has.</returns>
    /// <exception cref="IOException">It is not a regular file, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static (FileStream Content, long Length) Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var status = FileStatus.Of(path);
        switch (status.Kind)
        {
            case FileKind.None:
                throw new FileSystemException(path.Contains(Undecoded, StringComparison.Ordinal) ? "its name is not UTF-8" : "the file does not exist");
            case FileKind.Folder:
                throw new FileSystemException("it is a folder");
            case FileKind.Other when !Array.Exists(OpenDescriptors, prefix => path.StartsWith(prefix, StringComparison.Ordinal)):
                throw new FileSystemException("it is not a regular file");
        }

        return (new FileStream(path, new FileStreamOptions { BufferSize = 0 }), status.Length);
    }

    /// <summary>All that a stream gives.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="limit">The most bytes that it may give.</param>
    /// <param name="expected">How many bytes it has, as the system says, which may be more than it gives; 0 when nothing is known.</param>
    /// <exception cref="IOException">It gives more, or cannot be read.</exception>
    public static byte[] Read(Stream stream, long limit, long expected = 0)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (expected > limit)
        {
            throw TooLarge(limit);
        }

        var content = new byte[expected > 0 ? expected : Math.Min(4095, limit) + 1];
        for (var length = 0; ;)
        {
            var count = stream.Read(content, length, content.Length - length);
            length += count;
            if (length > limit)
            {
                throw TooLarge(limit);
            }

            if (count == 0 || length == expected)
            {
                Array.Resize(ref content, length);
                return content;
            }

            if (length == content.Length)
            {
                Array.Resize(ref content, (int)Math.Min(2L * length, limit + 1));
            }
        }
    }

    /// <summary>Writes bytes to a file. The framework says of one that may not grow further that an argument is out of range.</summary>
    /// <param name="file">The file, without a buffer.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="IOException">They cannot be written.</exception>
    public static void Write(FileStream file, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (OperatingSystem.IsWindows())
        {
            file.Write(content);
        }
        else
        {
            Descriptor.Write((int)file.SafeFileHandle.DangerousGetHandle(), content);
        }
    }

    private static FileSystemException TooLarge(long limit) => new($"it has more than {limit >> 20} MiB, the most that settingsc reads");
}
