using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Sources;

/// <summary>A file of the catalog is missing or wrong, so nothing can be said about any document.</summary>
/// <param name="source">The file.</param>
/// <param name="diagnostics">What is wrong with it; at least one finding.</param>
public class CatalogException(SourceText source, IReadOnlyList<Diagnostic> diagnostics)
    : Exception($"{source.Name}: {diagnostics[0].Message}")
{
    /// <summary>The file, whose name begins with schemas/.</summary>
    public SourceText File { get; } = source;

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>Whether the file may be right, but the system does not give it: then there is nothing to report about the catalog.</summary>
    public bool IsUnreadable => Diagnostics[0].Rule == ToolDiagnostics.UnreadableFileRule;
}
