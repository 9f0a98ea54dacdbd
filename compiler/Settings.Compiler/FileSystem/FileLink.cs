using System.Runtime.Versioning;

namespace Settings.Compiler.FileSystem;

/// <summary>Links of a file system.</summary>
[UnsupportedOSPlatform("browser")]
public static class FileLink
{
    /// <summary>Where a link leads, as it is written in it; null when the name is none of a link.</summary>
    /// <param name="path">The name.</param>
    /// <exception cref="IOException">The system does not say.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not say.</exception>
    public static string? TargetOf(string path) => FileStatus.OfName(path).Kind == FileKind.Link
        ? new FileInfo(path).LinkTarget ?? throw new FileSystemException("the system does not say where the link leads")
        : null;
}
