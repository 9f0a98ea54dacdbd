using System.Collections.Immutable;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Compilation.Files;

/// <summary>A file that two catalogs do not have alike.</summary>
/// <param name="Path">Its path in the catalog.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Before">Its content in the first; null when that does not have it.</param>
/// <param name="After">Its content in the second; null when that does not have it.</param>
public sealed record CatalogFileChange(string Path, CatalogFileKind Kind, ReadOnlyMemory<byte>? Before, ReadOnlyMemory<byte>? After)
{
    private static readonly string[] Folders = ["schemas", "templates"];

    /// <summary>The files that differ in any byte, sorted by path. What no reader looks for is left out.</summary>
    /// <param name="before">The first catalog.</param>
    /// <param name="after">The second catalog.</param>
    /// <exception cref="CatalogException">A file cannot be read.</exception>
    public static ImmutableArray<CatalogFileChange> Between(ICatalogSource before, ICatalogSource after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. from folder in Folders
               from path in before.List(folder).Union(after.List(folder), StringComparer.Ordinal)
               let kind = CatalogFileKind.Of(path)
               where kind is not null
               let old = before.Read(path)
               let now = after.Read(path)
               where !(old ?? default).Span.SequenceEqual((now ?? default).Span) || old is null != now is null
               orderby path
               select new CatalogFileChange(path, kind, old, now),
        ];
    }
}
