using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Configuration;

/// <summary>A configuration file is wrong, so nothing can be said about the documents that it governs.</summary>
/// <param name="source">The file.</param>
/// <param name="diagnostics">What is wrong with it; at least one finding.</param>
public sealed class ConfigurationException(SourceText source, IReadOnlyList<Diagnostic> diagnostics)
    : Exception($"{source.Name}: {diagnostics[0].Message}")
{
    /// <summary>The file.</summary>
    public SourceText File { get; } = source;

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
