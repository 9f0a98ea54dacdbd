using System.Text;

namespace Settings.Compiler.Sources;

/// <summary>A catalog in which one file has another text, such as the one that an editor has not saved yet.</summary>
/// <param name="source">The catalog.</param>
/// <param name="changed">The path of the file in it, which need not exist.</param>
/// <param name="text">The text of the file.</param>
public sealed class OverlayCatalogSource(ICatalogSource source, string changed, string text) : ICatalogSource
{
    private readonly ReadOnlyMemory<byte> _bytes = Encoding.UTF8.GetBytes(text);

    /// <inheritdoc/>
    public string Name => source.Name;

    /// <inheritdoc/>
    /// <exception cref="CatalogException">The text is not one that a file of its kind can have.</exception>
    public ReadOnlyMemory<byte>? Read(string path)
    {
        if (path != changed)
        {
            return source.Read(path);
        }

        if (Path.GetExtension(path) is ".json")
        {
            CatalogText.Check(path, _bytes.Span);
        }

        return _bytes;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder)
    {
        var paths = source.List(folder);
        return !changed.StartsWith(folder + "/", StringComparison.Ordinal) || paths.Contains(changed, StringComparer.Ordinal)
            ? paths
            : [.. paths.Append(changed).Order(StringComparer.Ordinal)];
    }
}
