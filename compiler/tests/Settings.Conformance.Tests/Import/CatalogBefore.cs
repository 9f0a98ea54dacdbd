using System.Text;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;

namespace Settings.Conformance.Tests.Import;

/// <summary>The built-in catalog as it was before the templates of a release: without the versions since the release with complete data before it, and without the digests of their texts.</summary>
/// <param name="release">The release.</param>
internal sealed class CatalogBefore(string release) : ICatalogSource
{
    private const string Before = "1.50.0";

    private readonly EmbeddedCatalogSource _source = new();

    /// <inheritdoc/>
    public string Name => $"the catalog before {release}";

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path) =>
        IsLater(path) ? null : path == "schemas/upstream.toml" ? Without(_source.Read(path) ?? default) : _source.Read(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder) => [.. _source.List(folder).Where(path => !IsLater(path))];

    // A template that did not exist before has no versions.
    private static bool IsLater(string path) => path.StartsWith("templates/", StringComparison.Ordinal)
        && (path == "templates/nvidia-mps-control-daemon-exec-start-conf.scriban" || (ReleaseVersion.TryParse(Path.GetFileNameWithoutExtension(path), out _) && ReleaseSpan.From(Path.GetFileNameWithoutExtension(path)).IsAfter(Before)));

    private ReadOnlyMemory<byte> Without(ReadOnlyMemory<byte> facts) =>
        Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(facts.Span).Split('\n').Select(line => line.IndexOf($"\"{release}\" = ", StringComparison.Ordinal) switch
        {
            < 0 => line,
            var at when line[..at].TrimEnd().EndsWith(',') => $"{line[..at].TrimEnd().TrimEnd(',')} }}",
            _ => string.Empty,
        })));
}
