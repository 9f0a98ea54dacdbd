using System.Text;
using Settings.Compiler.FileSystem;

namespace Settings.Cli.Editing;

/// <summary>
/// Copies of files that are in the program, for editors that can open nothing but files. They are written when they are first asked
/// for, and nobody should change them.
/// </summary>
/// <param name="folder">The folder of the copies, which is made when it is needed; null when the user has none.</param>
internal sealed class CatalogCopies(string? folder)
{
    private const UnixFileMode ForReading = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>The folder for this version of the program: below $XDG_CACHE_HOME, else ~/.cache; null when the user has neither.</summary>
    public static string? UserFolder() => CacheFolder() is { } cache ? Path.Combine(cache, "settingsc", ProgramVersion.Text) : null;

    /// <summary>The whole path of the copy of a file; null when it cannot be written.</summary>
    /// <param name="path">The path in the catalog, such as schemas/models/kubernetes.json.</param>
    /// <param name="text">Its text.</param>
    public string? Write(string path, string text)
    {
        if (folder is null)
        {
            return null;
        }

        var (copy, bytes) = (Path.Combine(folder, path), Encoding.UTF8.GetBytes(text));
        try
        {
            if (FileStatus.Of(copy) is not { Kind: FileKind.File } there || there.Length != bytes.Length || !FileContent.Read(copy, bytes.Length).AsSpan().SequenceEqual(bytes))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? folder);
                AtomicFile.Write(copy, bytes, isPrecious: false);
                Protect(copy);
            }

            return copy;
        }
        catch (Exception failure) when (failure is CannotWorkException || SystemFailure.IsOne(failure))
        {
            return null;
        }
    }

    private static void Protect(string copy)
    {
        if (OperatingSystem.IsWindows())
        {
            File.SetAttributes(copy, FileAttributes.ReadOnly);
        }
        else
        {
            File.SetUnixFileMode(copy, ForReading);
        }
    }

    // By the XDG base directory specification a path that is not whole is not one.
    private static string? CacheFolder() =>
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { } cache && Path.IsPathFullyQualified(cache) ? cache
        : (Environment.GetEnvironmentVariable("HOME") ?? Environment.GetEnvironmentVariable("USERPROFILE")) is { } home && Path.IsPathFullyQualified(home) ? Path.Combine(home, ".cache")
        : null;
}
