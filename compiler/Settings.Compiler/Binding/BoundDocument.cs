using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>A document as data: what of it could be understood, and what could not.</summary>
/// <param name="Tree">The text with its structure.</param>
/// <param name="Root">The top-level table; keys of broken lines are missing from it.</param>
/// <param name="Diagnostics">What TOML forbids, in the order of the text.</param>
public sealed record BoundDocument(SyntaxTree Tree, DocumentTable Root, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The text.</summary>
    public SourceText Source => Tree.Source;

    /// <summary>Whether the text is TOML 1.0.</summary>
    public bool IsValid => Diagnostics.All(d => d.Severity != Severity.Error);
}
