using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Commands;

/// <summary>What some variants, which have the same settings, say of a document.</summary>
internal sealed record VariantVerdict(IReadOnlyList<Variant> Variants, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether they refuse the document.</summary>
    public bool IsRefusal => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
