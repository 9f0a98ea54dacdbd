using System.Formats.Tar;
using System.IO.Compression;

namespace Settings.Compiler.Verification.Trees;

/// <summary>
/// Reads a tar archive, plain or compressed with gzip, in memory: nothing is unpacked, so no name and no link in it can
/// reach a file of this machine.
/// </summary>
public static class TarTreeReader
{
    private const int PermissionBits = 0b111_111_111_111;

    /// <summary>Reads an archive.</summary>
    /// <param name="archive">The archive, from its first byte on; it must be able to go back to it.</param>
    /// <param name="isWanted">Whether anybody asks for what a path contains; other files are not kept.</param>
    /// <exception cref="NodeTreeException">It is not an archive, or an unsafe or too large one.</exception>
    public static NodeTree Read(Stream archive, Predicate<string> isWanted)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(isWanted);
        try
        {
            var isGzip = archive.ReadByte() == 0x1F && archive.ReadByte() == 0x8B;
            archive.Position = 0;
            using var unpacked = isGzip ? new GZipStream(archive, CompressionMode.Decompress, leaveOpen: true) : archive;
            using var limited = new LimitedStream(unpacked, NodeTreeLimits.TotalLength, NodeTreeLimits.HeaderLength);
            return new NodeTree(Entries(limited, isWanted));
        }
        catch (Exception broken) when (ComesFromInput(broken))
        {
            throw new NodeTreeException("it is neither a folder nor a readable tar archive");
        }
    }

    // What the readers of archives throw at damaged ones. Out of memory runs who makes room for what a lying header announces.
    private static bool ComesFromInput(Exception error) =>
        error is InvalidDataException or InvalidOperationException or EndOfStreamException or FormatException
            or ArgumentException or NotSupportedException or OverflowException or OutOfMemoryException;

    private static IEnumerable<NodeTreeEntry> Entries(Stream stream, Predicate<string> isWanted)
    {
        using var reader = new TarReader(stream, leaveOpen: true);
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var names = 0L;
        while (reader.GetNextEntry() is { } entry)
        {
            names += entry.Name.Length + entry.LinkName.Length;
            if (names > NodeTreeLimits.NamesLength)
            {
                throw new NodeTreeException($"its names have more than {NodeTreeLimits.NamesLength} characters");
            }

            if (entry.EntryType is TarEntryType.GlobalExtendedAttributes)
            {
                continue;
            }

            var path = NodeTreePath.Of(entry.Name);
            var kind = KindOf(entry.EntryType);
            var content = kind == NodeTreeEntryKind.File ? ContentOf(entry, path, contents, isWanted) : null;
            if (content is null && entry.EntryType == TarEntryType.HardLink)
            {
                kind = NodeTreeEntryKind.Other;
            }

            yield return new NodeTreeEntry(path, kind, (int)entry.Mode & PermissionBits)
            {
                Target = kind == NodeTreeEntryKind.Link ? entry.LinkName : null,
                Read = content is null ? null : () => content,
            };
        }
    }

    private static NodeTreeEntryKind KindOf(TarEntryType type) => type switch
    {
        TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile or TarEntryType.HardLink => NodeTreeEntryKind.File,
        TarEntryType.SymbolicLink => NodeTreeEntryKind.Link,
        TarEntryType.Directory => NodeTreeEntryKind.Directory,
        _ => NodeTreeEntryKind.Other,
    };

    // A hard link is another name of a file that came before it in the archive.
    private static byte[]? ContentOf(TarEntry entry, string path, Dictionary<string, byte[]> contents, Predicate<string> isWanted)
    {
        if (entry.EntryType == TarEntryType.HardLink)
        {
            return contents.GetValueOrDefault(NodeTreePath.Of(entry.LinkName));
        }

        if (!isWanted(path))
        {
            return null;
        }

        if (entry.Length > NodeTreeLimits.FileLength)
        {
            throw new NodeTreeException($"a file in it has more than {NodeTreeLimits.FileLength} bytes");
        }

        var content = new byte[entry.Length];
        for (var at = 0; at < content.Length && entry.DataStream is { } data; at += NodeTreeLimits.HeaderLength)
        {
            data.ReadExactly(content.AsSpan(at, Math.Min(NodeTreeLimits.HeaderLength, content.Length - at)));
        }

        contents[path] = content;
        return content;
    }
}
