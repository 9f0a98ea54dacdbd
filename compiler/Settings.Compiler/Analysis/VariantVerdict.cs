using System.Collections.Immutable;
using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Diagnostics;

namespace Settings.Compiler.Analysis;

/// <summary>What some variants, to which a document is the same, say of it.</summary>
/// <param name="Variants">The variants.</param>
/// <param name="Result">The findings of the check, with what other releases say of them, and the settings as the model stores them.</param>
internal sealed record VariantVerdict(ImmutableArray<Variant> Variants, CheckResult Result)
{
    /// <summary>Whether they refuse the document.</summary>
    public bool IsRefusal { get; } = !Result.IsAccepted;

    /// <summary>The findings.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Result.Diagnostics;
}
