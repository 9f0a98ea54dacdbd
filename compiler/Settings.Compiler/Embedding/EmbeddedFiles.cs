using System.Text;

namespace Settings.Compiler.Embedding;

/// <summary>The files that come with the program. Paths are relative to the root of the repository, with '/'.</summary>
internal static class EmbeddedFiles
{
    private static readonly PackedContents Contents = new();

    /// <summary>The bytes of a file, or null when there is none.</summary>
    public static ReadOnlyMemory<byte>? Read(string path)
    {
        var wanted = Encoding.UTF8.GetBytes(path);
        var file = FirstNotBefore(wanted);
        if (file == Count || !PathOf(file).SequenceEqual(wanted))
        {
            return null;
        }

        var starts = PackedFiles.ContentStarts;
        return Contents.Memory[starts[file]..starts[file + 1]];
    }

    /// <summary>The paths below a folder, in ordinal order. The folder is given without a final '/'.</summary>
    public static IReadOnlyList<string> List(string folder)
    {
        var prefix = Encoding.UTF8.GetBytes(folder + "/");
        var paths = new List<string>();
        for (var file = FirstNotBefore(prefix); file < Count && PathOf(file).StartsWith(prefix); file++)
        {
            paths.Add(Encoding.UTF8.GetString(PathOf(file)));
        }

        return paths;
    }

    private static int Count => PackedFiles.PathStarts.Length - 1;

    private static ReadOnlySpan<byte> PathOf(int file) => PackedFiles.Paths[PackedFiles.PathStarts[file]..PackedFiles.PathStarts[file + 1]];

    // The number of files with paths before the given one.
    private static int FirstNotBefore(ReadOnlySpan<byte> path)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = PathOf(middle).SequenceCompareTo(path) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
