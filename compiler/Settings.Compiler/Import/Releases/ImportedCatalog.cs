using System.Text;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Import.Releases;

/// <summary>
/// A catalog with what an import changes in it. A file that changes from release to release is put so that it says something else for one
/// release, and for the other ones that the catalog has what it said before.
/// </summary>
/// <param name="below">The catalog.</param>
public sealed class ImportedCatalog(ICatalogSource below) : ICatalogSource
{
    private static ReadOnlySpan<byte> SchemaLine => "#:schema ../"u8;

    private readonly SortedDictionary<string, ReadOnlyMemory<byte>?> _changes = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => below.Name;

    /// <summary>The catalog without the changes.</summary>
    public ICatalogSource Below => below;

    /// <summary>What has changed, sorted by path; a file without content is gone.</summary>
    public IEnumerable<(string Path, ReadOnlyMemory<byte>? Content)> Changes =>
        _changes.Where(change => !Same(change.Value, below.Read(change.Key))).Select(change => (change.Key, change.Value));

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path) => _changes.TryGetValue(path, out var changed) ? changed : below.Read(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder) =>
    [
        .. below.List(folder).Where(path => !_changes.ContainsKey(path))
            .Concat(_changes.Where(change => change.Value is not null && change.Key.StartsWith(folder + '/', StringComparison.Ordinal)).Select(change => change.Key))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Adds a file, or replaces it.</summary>
    public void Add(ImportedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _changes[file.Path] = Encoding.UTF8.GetBytes(file.Text);
    }

    /// <summary>Makes room for what a file says in one release: afterwards all other releases have versions of their own.</summary>
    /// <param name="path">The path without its extension, such as schemas/defaults/oci-hooks.</param>
    /// <param name="extension">The extension, with its dot.</param>
    /// <param name="release">The release.</param>
    /// <param name="others">The other releases of the catalog, the oldest first.</param>
    /// <returns>The path for this release.</returns>
    public string PlaceFor(string path, string extension, string release, IReadOnlyList<string> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        var single = Read(path + extension);
        var versions = VersionedFiles.Versions(this, path, extension);
        var isOurs = versions.Count == 0 && below.Read(path + extension) is null && VersionedFiles.Versions(below, path, extension).Count == 0;
        if (isOurs || (others.Count == 0 && versions.Count == 0))
        {
            return path + extension;
        }

        if (single is not null)
        {
            _changes[path + extension] = null;
            _changes[PathOf(others[0])] = Deeper(single.Value);
            versions = [others[0]];
        }

        // The next release that the catalog has would read this version, unless there is one for it.
        var applying = versions.LastOrDefault(version => !ReleaseSpan.From(version).IsAfter(release));
        if (applying is not null && others.FirstOrDefault(other => ReleaseSpan.From(other).IsAfter(release)) is { } next
            && !versions.Any(version => ReleaseSpan.From(version).IsAfter(release) && ReleaseSpan.From(version).Contains(next)))
        {
            _changes[PathOf(next)] = Read(PathOf(applying));
        }

        return PathOf(release);

        string PathOf(string version) => $"{path}/{version}{extension}";
    }

    // The schema that its first line names is a folder further away.
    private static ReadOnlyMemory<byte> Deeper(ReadOnlyMemory<byte> content) => content.Span.StartsWith(SchemaLine)
        ? (byte[])[.. SchemaLine, .. "../"u8, .. content.Span[SchemaLine.Length..]]
        : content;

    private static bool Same(ReadOnlyMemory<byte>? one, ReadOnlyMemory<byte>? other) =>
        one is { } first && other is { } second ? first.Span.SequenceEqual(second.Span) : one is null && other is null;
}
