using System.Reflection;

namespace Settings.Compiler.Catalog;

/// <summary>The default catalog: the repository's schemas and templates, embedded in this assembly.</summary>
public sealed class EmbeddedCatalogSource : ICatalogSource
{
    private static readonly Assembly Home = typeof(EmbeddedCatalogSource).Assembly;

    // Sorted, so that a folder is a range of them.
    private static readonly Lazy<string[]> Names = new(() =>
    {
        var names = Home.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    });

    /// <inheritdoc/>
    public string Name => "the built-in catalog";

    /// <inheritdoc/>
    public byte[]? Read(string path)
    {
        using var stream = Home.GetManifestResourceStream(path);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder)
    {
        var prefix = folder + "/";
        var first = Array.BinarySearch(Names.Value, prefix, StringComparer.Ordinal);
        return [.. Names.Value.Skip(first < 0 ? ~first : first).TakeWhile(name => name.StartsWith(prefix, StringComparison.Ordinal))];
    }
}
