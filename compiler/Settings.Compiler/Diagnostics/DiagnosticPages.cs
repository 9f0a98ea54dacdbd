namespace Settings.Compiler.Diagnostics;

/// <summary>The pages of docs/diagnostics, which come with the program.</summary>
public static class DiagnosticPages
{
    /// <summary>The page of a code as Markdown; null when it has none.</summary>
    public static string? Read(string code)
    {
        using var stream = typeof(DiagnosticPages).Assembly.GetManifestResourceStream($"docs/diagnostics/{code}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
