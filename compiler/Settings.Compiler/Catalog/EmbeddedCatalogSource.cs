using System.Reflection;

namespace Settings.Compiler.Catalog;

/// <summary>The default catalog: the repository's schemas and templates, embedded in this assembly.</summary>
public sealed class EmbeddedCatalogSource : ICatalogSource
{
    // A resource is called by the name of its file, and behind the mark by its folder, which ends with a slash.
    private const char FolderMark = ':';

    private static readonly Assembly Home = typeof(EmbeddedCatalogSource).Assembly;
    private static readonly Lazy<string[]> Resources = new(Home.GetManifestResourceNames);

    /// <inheritdoc/>
    public string Name => "the built-in catalog";

    /// <inheritdoc/>
    public byte[]? Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = path.LastIndexOf('/') + 1;
        using var stream = Home.GetManifestResourceStream($"{path.AsSpan(name)}{FolderMark}{path.AsSpan(0, name)}");
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
        var found = new List<string>();
        foreach (var resource in Resources.Value)
        {
            var mark = resource.IndexOf(FolderMark, StringComparison.Ordinal);
            if (mark >= 0 && resource.AsSpan(mark + 1).StartsWith(prefix, StringComparison.Ordinal))
            {
                found.Add($"{resource.AsSpan(mark + 1)}{resource.AsSpan(0, mark)}");
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }
}
