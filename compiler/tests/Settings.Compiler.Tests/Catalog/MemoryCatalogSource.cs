using System.Text;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Tests.Catalog;

/// <summary>A catalog written in a test; it remembers what has been read.</summary>
internal sealed class MemoryCatalogSource(params (string Path, string Text)[] files) : ICatalogSource
{
    private readonly List<string> _read = [];

    /// <inheritdoc/>
    public string Name => "the test's catalog";

    /// <summary>The files that have been read.</summary>
    public IEnumerable<string> FilesRead => _read.Distinct(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path)
    {
        foreach (var file in files.Where(file => file.Path == path))
        {
            _read.Add(path);
            return Encoding.UTF8.GetBytes(file.Text);
        }

        return null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder) =>
        [.. files.Select(file => file.Path).Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
