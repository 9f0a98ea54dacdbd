using System.Text;
using Settings.Compiler.Embedding;

namespace Settings.Compiler.Diagnostics;

/// <summary>The pages of docs/diagnostics, which come with the program.</summary>
public static class DiagnosticPages
{
    /// <summary>The page of a code as Markdown; null when it has none.</summary>
    public static string? Read(string code) =>
        EmbeddedFiles.Read($"docs/diagnostics/{code}.md") is { } page ? Encoding.UTF8.GetString(page.Span) : null;
}
