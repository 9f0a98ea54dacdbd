using System.Runtime.Versioning;

namespace Settings.Compiler.FileSystem;

/// <summary>
/// What a run that was killed leaves: files under names that only this program gives, until they are whole and get their own.
/// The next run that writes into the same folder removes them, unless another one works there; see <see cref="FolderLock"/>.
/// </summary>
[UnsupportedOSPlatform("browser")]
public static class Leftovers
{
    private const string Prefix = ".settingsc-";
    private const int ShortestId = 16;
    private const int LongestId = 32;

    /// <summary>The name of a file that is not whole yet.</summary>
    /// <param name="id">What no other run has: 16 to 32 letters and digits.</param>
    public static string NameOf(string id) => Prefix + id;

    /// <summary>The part of such a name that no other run has; null for every other name.</summary>
    public static string? IdOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith(Prefix, StringComparison.Ordinal)
            && name.Length - Prefix.Length is >= ShortestId and <= LongestId
            && name.AsSpan(Prefix.Length).IndexOfAnyExcept(Letters) < 0 ? name[Prefix.Length..] : null;
    }

    /// <summary>Whether a file has such a name.</summary>
    public static bool IsName(string name) => IdOf(name) is not null;

    /// <summary>Holds a folder for as long as files are written into it, and removes what killed runs have left in it: files that have no second name.</summary>
    /// <param name="folder">The folder; it may not exist.</param>
    /// <exception cref="IOException">Another program holds it, and does not let it go.</exception>
    public static FolderLock Clear(string folder) => FolderLock.Hold(folder, () =>
    {
        foreach (var entry in FolderEntries.Read(folder))
        {
            var path = Path.Combine(folder, entry.Name);
            if (entry.Kind == FileKind.File && IsName(entry.Name) && FileStatus.OfName(path) is { Kind: FileKind.File, Links: 1 })
            {
                File.Delete(path);
            }
        }
    });

    private static System.Buffers.SearchValues<char> Letters { get; } = System.Buffers.SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
