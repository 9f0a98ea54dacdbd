using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Sources;

/// <summary>
/// Whether the bytes of a catalog's file are text that every reader can take: JSON's reader checks neither the encoding of a string
/// nor its escapes before someone asks for the string, which may be long after the file was read.
/// </summary>
public static class CatalogText
{
    private const string Json = ".json";

    /// <summary>Refuses bytes that are not text.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">Its content.</param>
    /// <exception cref="CatalogException">They are not UTF-8, or an escape in JSON is half a character.</exception>
    public static void Check(string path, ReadOnlySpan<byte> bytes)
    {
        var findings = new DiagnosticBag();
        var text = SourceDecoder.Decode(path, bytes, findings);
        if (findings.Count == 0 && path.EndsWith(Json, StringComparison.Ordinal) && HalfCharacter(text.Text) is { } half)
        {
            findings.Add(CatalogFileDiagnostics.HalfCharacter(half, text.Slice(half).ToString()));
        }

        if (findings.Count > 0)
        {
            throw new CatalogException(text, findings.ToArray());
        }
    }

    // In JSON a character beyond the first 65536 is two escapes. One of them alone is not text.
    private static TextSpan? HalfCharacter(string text)
    {
        const int Length = 6;
        for (var at = text.IndexOf('\\', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = Next(text, at))
        {
            if (Escaped(text, at) is not { } unit || !char.IsSurrogate(unit))
            {
                at += 2;
            }
            else if (char.IsHighSurrogate(unit) && Escaped(text, at + Length) is { } low && char.IsLowSurrogate(low))
            {
                at += 2 * Length;
            }
            else
            {
                return new TextSpan(at, Length);
            }
        }

        return null;
    }

    private static int Next(string text, int from) => from >= text.Length ? -1 : text.IndexOf('\\', from);

    private static char? Escaped(string text, int at) =>
        at + 6 <= text.Length && text[at] == '\\' && text[at + 1] == 'u' && ushort.TryParse(text.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
