using System.Reflection;

namespace Settings.Compiler.Catalog;

/// <summary>The default catalog: the repository's schemas and templates, embedded in this assembly.</summary>
public sealed class EmbeddedCatalogSource : ICatalogSource
{
    private static readonly Assembly Home = typeof(EmbeddedCatalogSource).Assembly;

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
    public IReadOnlyList<string> List(string folder) =>
        [.. Home.GetManifestResourceNames().Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
