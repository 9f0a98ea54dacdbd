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
        "\\", "\"x\"", "'y'", "1", "0x1F", "1e5", "1979-05-27", "07:32:00", "true", "nan", "# c", "\t", "\0", "\uFEFF", "é", "😀", "\u0085", "\u007F", " . ", "\t.", "key", "x = 1\n",
    ];

    /// <summary>Documents that are nearly right, and some that are.</summary>
    public static readonly Gen<string> NearlyToml = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(picks => string.Concat(picks.Select(i => Pieces[i])));

    /// <summary>The same, and any other text.</summary>
    public static readonly Gen<string> AnyText = Gen.OneOf(NearlyToml, Gen.String.Select(HalfCharacters.Replace));

    private static readonly string[] Samples = [.. Directory.GetFiles(Repository.PathOf("samples"), "*.toml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>Samples of user data with a few pieces of TOML written into them, over them or taken out.</summary>
    public static readonly Gen<string> MutatedSamples =
        from sample in Gen.Int[0, Samples.Length - 1]
        from changes in Gen.Select(Gen.Double[0, 1], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1]).Array[1, 4]
        select HalfCharacters.Replace(changes.Aggregate(Samples[sample], (text, change) =>
        {
            var at = (int)(change.Item1 * text.Length);
            return string.Concat(text.AsSpan(0, at), Pieces[change.Item3], text.AsSpan(Math.Min(text.Length, at + Math.Max(0, change.Item2 - 6))));
        }));

    /// <summary>Reads TOML that must be right.</summary>
    public static DocumentTable Read(string toml)
    {
        var document = DocumentReader.Read(new SourceText("test.toml", toml));
        return document.IsValid ? document.Root : throw new InvalidOperationException(document.Diagnostics[0].Message);
    }
}
