using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>
/// Names of keys and the names of their files: a folder for each segment but the last, metadata as a file beside the value,
/// its name after a dot. Upstream: core-kit sources/api/datastore/src/filesystem.rs (data_path, metadata_path, KeyPath).
/// </summary>
internal static class StorePath
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Appends the file of a key, or of its metadata, relative to where keys begin.</summary>
    /// <param name="path">What to append to.</param>
    /// <param name="key">The name of the key, spelled as <see cref="DatastoreKey"/> spells it.</param>
    /// <param name="metadata">The name of the metadata; null for the value.</param>
    public static void Append(StringBuilder path, string key, string? metadata)
    {
        var segments = new PathReader(key);
        for (var isFirst = true; segments.Read(); isFirst = false)
        {
            if (!isFirst)
            {
                path.Append('/');
            }

            DatastoreKeyRules.AppendFileName(path, segments.Segment);
        }

        if (metadata is not null)
        {
            path.Append('.');
            DatastoreKeyRules.AppendFileName(path, metadata);
        }
    }

    /// <summary>The key of a file, and the name of its metadata if it is such a file; false for files that no key has.</summary>
    /// <param name="parent">The name of the key that the folder stands for; empty where keys begin, null when it stands for none.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="key">The name of the key.</param>
    /// <param name="metadata">The name of the metadata; null for a value.</param>
    public static bool TryParse(string? parent, string file, [NotNullWhen(true)] out string? key, out string? metadata)
    {
        var dot = file.IndexOf('.', StringComparison.Ordinal);
        metadata = dot < 0 ? null : file[(dot + 1)..];
        key = metadata is null || (metadata.Length > 0 && DatastoreKeyRules.IsFileName(metadata)) ? Below(parent, dot < 0 ? file : file[..dot]) : null;
        return key is not null;
    }

    /// <summary>
    /// The name of the key that a folder or file stands for; null when it stands for none. A node looks for a key where it
    /// would write it: a file with another spelling of the name is not found.
    /// </summary>
    public static string? Below(string? parent, string file)
    {
        if (parent is null || file.Length == 0 || file.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        // Of the characters that segments have only these two are encoded; a percent sign that is left belongs to no segment.
        var segment = DatastoreKeyRules.IsFileName(file) ? file : file.Replace("%2E", ".", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal);
        if (!DatastoreKeyRules.IsSegment(segment))
        {
            return null;
        }

        var spelled = PathSpelling.Spell(segment);
        var key = parent.Length == 0 ? spelled : $"{parent}.{spelled}";
        return key.Length <= DatastoreKeyRules.MaximumNameLength ? key : null;
    }

    /// <summary>A name without its percent signs; null when the bytes are not text.</summary>
    public static string? Decode(string name)
    {
        if (!name.Contains('%', StringComparison.Ordinal))
        {
            return name;
        }

        // A character that is not a byte of its own has three at the most.
        var bytes = new byte[name.Length * 3];
        var length = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '%' && i + 2 < name.Length && char.IsAsciiHexDigit(name[i + 1]) && char.IsAsciiHexDigit(name[i + 2]))
            {
                bytes[length++] = byte.Parse(name.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                i += 2;
            }
            else
            {
                length += Encoding.UTF8.GetBytes(name, i, 1, bytes, length);
            }
        }

        try
        {
            return Strict.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
