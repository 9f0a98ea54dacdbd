using System.Collections.Concurrent;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Compilation.Files;

/// <summary>A catalog that remembers which of its files have been read.</summary>
internal sealed class ReadFiles(ICatalogSource source) : ICatalogSource
{
    private readonly ConcurrentDictionary<string, bool> _read = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => source.Name;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path)
    {
        _read[path] = true;
        return source.Read(path);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder) => source.List(folder);

    /// <summary>Whether a file has been read.</summary>
    public bool Contains(string path) => _read.ContainsKey(path);
}
