using System.Runtime.Versioning;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.FileSystem;
using Settings.Compiler.Text;

namespace Settings.Compiler.Sources;

/// <summary>A catalog in a folder that contains schemas/ and templates/, for those who change them.</summary>
[UnsupportedOSPlatform("browser")]
public sealed class DirectoryCatalogSource(string root) : ICheckoutSource
{
    // The largest file of the built-in catalog has less than a tenth of it.
    private const long LargestFile = 16 << 20;

    // Links may lead from one folder to another, but not for ever.
    private const int DeepestFolder = 32;

    /// <inheritdoc/>
    public string Name { get; } = root;

    /// <inheritdoc/>
    /// <exception cref="CatalogException">The file exists, but cannot be read or is not text.</exception>
    public ReadOnlyMemory<byte>? Read(string path)
    {
        var full = Path.Combine(Name, path);
        var content = Ask(path, () => FileStatus.Of(full).Kind is FileKind.None or FileKind.Folder ? default(ReadOnlyMemory<byte>?) : FileContent.Read(full, LargestFile));

        // The reader of TOML says itself what is wrong with bytes.
        if (content is { } bytes && Path.GetExtension(path) is ".json" or ".scriban" or ".migration")
        {
            CatalogText.Check(path, bytes.Span);
        }

        return content;
    }

    /// <inheritdoc/>
    /// <exception cref="CatalogException">A folder cannot be read.</exception>
    public IReadOnlyList<string> List(string folder)
    {
        var files = new List<string>();
        var folders = new Stack<(string Path, int Depth)>([(folder.TrimEnd('/'), 0)]);
        while (folders.TryPop(out var next))
        {
            foreach (var (path, kind) in Ask(next.Path, () => Entries(next.Path)))
            {
                if (kind is FileKind.File or FileKind.Other)
                {
                    files.Add(path);
                }
                else if (kind == FileKind.Folder && next.Depth < DeepestFolder)
                {
                    folders.Push((path, next.Depth + 1));
                }
            }
        }

        return files.Order(StringComparer.Ordinal).ToArray();
    }

    /// <inheritdoc/>
    public string? LinkOf(string path) => Ask(path, () => FileLink.TargetOf(Path.Combine(Name, path)));

    // Pipes and the like are listed: whoever reads one says what is wrong.
    private List<(string Path, FileKind Kind)> Entries(string folder)
    {
        var full = Path.Combine(Name, folder);
        var entries = new List<(string, FileKind)>();
        if (FileStatus.Of(full).Kind == FileKind.Folder)
        {
            foreach (var entry in FolderEntries.Read(full))
            {
                entries.Add(($"{folder}/{entry.Name}", entry.Kind == FileKind.Link ? FileStatus.Of(Path.Combine(full, entry.Name)).Kind : entry.Kind));
            }
        }

        return entries;
    }

    private static T Ask<T>(string path, Func<T> question)
    {
        try
        {
            return question();
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            throw new CatalogException(new SourceText(path, string.Empty), [ToolDiagnostics.UnreadableFile(path, SystemFailure.Reason(failure))]);
        }
    }
}
