using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>
/// Keys and the names of their files: a folder for each segment but the last, metadata as a file beside the value, its name
/// behind a dot. Upstream: core-kit sources/api/datastore/src/filesystem.rs (data_path, metadata_path, KeyPath).
/// </summary>
internal static class StorePath
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file of a key, or of its metadata, relative to where keys begin.</summary>
    public static string Of(DatastoreKey key, string? metadata = null)
    {
        var path = string.Join('/', key.Segments.Select(DatastoreKeyRules.EncodeFileName));
        return metadata is null ? path : $"{path}.{DatastoreKeyRules.EncodeFileName(metadata)}";
    }

    /// <summary>The key of a file, and the name of its metadata if it is such a file; false for files that no key has.</summary>
    public static bool TryParse(string path, [NotNullWhen(true)] out DatastoreKey? key, out string? metadata)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        metadata = dot < 0 ? null : path[(dot + 1)..];
        key = null;
        var names = (dot < 0 ? path : path[..dot]).Split('/');
        var segments = ImmutableArray.CreateBuilder<string>(names.Length);
        foreach (var name in names)
        {
            if (Decode(name) is not { } segment)
            {
                return false;
            }

            segments.Add(segment);
        }

        var candidate = new DatastoreKey(segments.MoveToImmutable());
        if (DatastoreKeyRules.Check(candidate, isStored: false) is not null)
        {
            return false;
        }

        key = candidate;
        // A node looks for the key where it would write it: a file with another spelling of the name is not found.
        return Of(candidate, metadata) == path;
    }

    /// <summary>A name without its percent signs; null when the bytes are no text.</summary>
    public static string? Decode(string name)
    {
        if (!name.Contains('%', StringComparison.Ordinal))
        {
            return name;
        }

        var bytes = new List<byte>(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '%' && i + 2 < name.Length && char.IsAsciiHexDigit(name[i + 1]) && char.IsAsciiHexDigit(name[i + 2]))
            {
                bytes.Add(Convert.ToByte(name.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(name, i, 1));
            }
        }

        try
        {
            return Strict.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
