using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Compilation;

/// <summary>What is wrong with a file of the catalog.</summary>
/// <param name="Source">The file.</param>
/// <param name="Diagnostic">What is wrong.</param>
/// <param name="Variants">The variants for which it is; empty when it is for all that use the file.</param>
public sealed record CatalogFinding(SourceText Source, Diagnostic Diagnostic, IReadOnlyList<string> Variants);
