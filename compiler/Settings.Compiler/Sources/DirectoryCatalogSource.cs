using System.Runtime.Versioning;

namespace Settings.Compiler.Sources;

/// <summary>A catalog in a folder that contains schemas/ and templates/, for those who change them.</summary>
[UnsupportedOSPlatform("browser")]
public sealed class DirectoryCatalogSource(string root) : ICatalogSource
{
    /// <inheritdoc/>
    public string Name { get; } = root;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path)
    {
        var full = Path.Combine(Name, path);
        if (!File.Exists(full))
        {
            return null;
        }

        return File.ReadAllBytes(full);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder)
    {
        var full = Path.Combine(Name, folder);
        return Directory.Exists(full)
            ? [.. Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Name, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)]
            : [];
    }
}
