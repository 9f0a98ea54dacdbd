using System.Text;
using Settings.Compiler.Embedding;

namespace Settings.Compiler.Diagnostics;

/// <summary>The pages of docs/diagnostics, which come with the program; a catalog may have pages for its own rules.</summary>
public static class DiagnosticPages
{
    /// <summary>The folder of the pages.</summary>
    public const string Folder = "docs/diagnostics";

    /// <summary>Where the page of a code is.</summary>
    public static string PathOf(string code) => $"{Folder}/{code}.md";

    /// <summary>The page of a code as Markdown; null when it has none.</summary>
    /// <param name="code">The code.</param>
    /// <param name="catalog">Reads a file of the catalog, whose page comes first; null for the pages of the program only.</param>
    public static string? Read(string code, Func<string, ReadOnlyMemory<byte>?>? catalog = null) =>
        (catalog?.Invoke(PathOf(code)) ?? EmbeddedFiles.Read(PathOf(code))) is { } page ? Encoding.UTF8.GetString(page.Span) : null;
}
