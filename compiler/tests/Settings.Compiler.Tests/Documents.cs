using CsCheck;
using Settings.Compiler.Binding;
using Settings.Compiler.Text;

namespace Settings.Compiler.Tests;

/// <summary>Documents written in a test.</summary>
internal static class Documents
{
    // Pieces of TOML thrown together: nearly right, which is where parsers break.
    private static readonly string[] Pieces =
    [
        "a", "b.c", "settings", "=", " = ", "\n", "\r\n", "\r", "[", "]", "[[", "]]", "{", "}", ",", ".", "\"", "'", "\"\"\"", "'''",
        "\\", "\"x\"", "'y'", "1", "0x1F", "1e5", "1979-05-27", "07:32:00", "true", "nan", "# c", "\t", "\0", "\uFEFF", "é", "😀", "\uD800",
    ];

    /// <summary>Documents that are nearly right, and some that are.</summary>
    public static readonly Gen<string> NearlyToml = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(picks => string.Concat(picks.Select(i => Pieces[i])));

    /// <summary>Reads TOML that must be right.</summary>
    public static DocumentTable Read(string toml)
    {
        var document = DocumentReader.Read(new SourceText("test.toml", toml));
        return document.IsValid ? document.Root : throw new InvalidOperationException(document.Diagnostics[0].Message);
    }
}
