using System.Globalization;
using System.Text;

namespace Settings.Compiler.Embedding;

/// <summary>The files that come with the program. Paths are relative to the root of the repository, with '/'.</summary>
internal static class EmbeddedFiles
{
    // PackFiles.targets writes both.
    private const string IndexName = "packed.index";
    private const string ContentName = "packed.content";

    private static readonly Lazy<(string[] Paths, int[] Starts)> Index = new(ReadIndex);
    private static readonly Stream Content = Open(ContentName);
    private static readonly Lock ContentLock = new();

    /// <summary>The bytes of a file, or null when there is none.</summary>
    public static byte[]? Read(string path)
    {
        var (paths, starts) = Index.Value;
        var found = Array.BinarySearch(paths, path, StringComparer.Ordinal);
        if (found < 0)
        {
            return null;
        }

        var bytes = new byte[starts[found + 1] - starts[found]];
        lock (ContentLock)
        {
            Content.Position = starts[found];
            Content.ReadExactly(bytes);
        }

        return bytes;
    }

    /// <summary>The paths below a folder, in ordinal order. The folder is given without a final '/'.</summary>
    public static IReadOnlyList<string> List(string folder)
    {
        var paths = Index.Value.Paths;
        var prefix = folder + "/";
        var first = ~Array.BinarySearch(paths, prefix, StringComparer.Ordinal);
        var end = first;
        while (end < paths.Length && paths[end].StartsWith(prefix, StringComparison.Ordinal))
        {
            end++;
        }

        return paths[first..end];
    }

    private static (string[] Paths, int[] Starts) ReadIndex()
    {
        using var stream = Open(IndexName);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var lines = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var starts = new int[lines.Length + 1];
        for (var i = 0; i < lines.Length; i++)
        {
            var space = lines[i].IndexOf(' ', StringComparison.Ordinal);
            starts[i + 1] = starts[i] + int.Parse(lines[i].AsSpan(0, space), CultureInfo.InvariantCulture);
            lines[i] = lines[i][(space + 1)..];
        }

        return (lines, starts);
    }

    private static Stream Open(string name) =>
        typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is missing from the program.");
}
