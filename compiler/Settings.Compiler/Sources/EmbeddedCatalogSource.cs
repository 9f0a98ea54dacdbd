using Settings.Compiler.Embedding;

namespace Settings.Compiler.Sources;

/// <summary>The default catalog: the repository's schemas and templates, embedded in this assembly.</summary>
public sealed class EmbeddedCatalogSource : ICatalogSource
{
    /// <inheritdoc/>
    public string Name => "the built-in catalog";

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return EmbeddedFiles.Read(path);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder) => EmbeddedFiles.List(folder);
}
