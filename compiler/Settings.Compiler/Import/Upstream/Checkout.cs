using System.Text;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Import.Upstream;

/// <summary>A checkout of one of upstream's repositories. Links are followed inside it only.</summary>
/// <param name="source">The folder.</param>
/// <param name="name">What messages call it.</param>
public sealed class Checkout(ICheckoutSource source, string name)
{
    // Links to links, but not for ever.
    private const int MostLinks = 16;

    /// <summary>What messages call it.</summary>
    public string Name => name;

    /// <summary>The content of a file; null when there is none.</summary>
    /// <exception cref="CatalogException">It cannot be read.</exception>
    /// <exception cref="ImportException">A link leads out of the checkout.</exception>
    public ReadOnlyMemory<byte>? Bytes(string path) => source.Read(Resolve(path));

    /// <summary>The text of a file; null when there is none.</summary>
    /// <exception cref="CatalogException">It cannot be read.</exception>
    /// <exception cref="ImportException">A link leads out of the checkout.</exception>
    public string? Text(string path) => Bytes(path) is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;

    /// <summary>The text of a file that must be there.</summary>
    /// <exception cref="CatalogException">It cannot be read.</exception>
    /// <exception cref="ImportException">It is missing.</exception>
    public string Needed(string path, string what) => Text(path) ?? throw new ImportException($"\"{name}\" is not complete: the file '{path}' is missing, {what}.");

    /// <summary>A file in TOML that must be there.</summary>
    /// <exception cref="CatalogException">It cannot be read, or is not TOML.</exception>
    /// <exception cref="ImportException">It is missing.</exception>
    public CatalogFile Toml(string path, string what)
    {
        _ = Needed(path, what);
        return CatalogFile.Read($"{name}/{path}", Bytes(path) ?? default);
    }

    /// <summary>The paths below a folder, in ordinal order.</summary>
    public IReadOnlyList<string> List(string folder) => source.List(folder);

    /// <summary>The names of the folders in a folder that have a file of some name.</summary>
    public IEnumerable<string> FoldersWith(string folder, string file) =>
        from path in source.List(folder)
        let parts = path[(folder.Length + 1)..].Split('/')
        where parts is [_, var last] && last == file
        select parts[0];

    /// <summary>Where a path leads when every link in it is followed.</summary>
    /// <exception cref="CatalogException">The system does not say.</exception>
    /// <exception cref="ImportException">A link leads out of the checkout, or in a circle.</exception>
    public string Resolve(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var left = new Stack<string>(path.Split('/').Reverse());
        var (found, links) = (new List<string>(), 0);
        while (left.TryPop(out var part))
        {
            if (part is "" or ".")
            {
                continue;
            }

            if (part == "..")
            {
                RefuseOutside(found.Count > 0, path);
                found.RemoveAt(found.Count - 1);
                continue;
            }

            found.Add(part);
            if (source.LinkOf(string.Join('/', found)) is { } target)
            {
                RefuseOutside(!Path.IsPathRooted(target) && ++links <= MostLinks, path);
                found.RemoveAt(found.Count - 1);
                foreach (var next in target.Replace('\\', '/').Split('/').Reverse())
                {
                    left.Push(next);
                }
            }
        }

        return string.Join('/', found);
    }

    private void RefuseOutside(bool isInside, string path)
    {
        if (!isInside)
        {
            throw new ImportException($"'{path}' in \"{name}\" is a link out of the checkout, or in a circle; only links inside it are followed.");
        }
    }
}
