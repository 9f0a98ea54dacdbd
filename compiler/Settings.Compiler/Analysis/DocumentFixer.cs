using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>Applies the safe fixes of a document until none is left, and the others if they are wanted.</summary>
public static class DocumentFixer
{
    // A fix can bring up the next finding (a quoted value is then checked); a handful of rounds settles nearly all documents.
    private const int MaxRounds = 64;

    // How many characters may be analysed. A round mends as many findings as are kept: a document with more of them than all rounds mend keeps the rest.
    private const long Budget = 10_000_000;

    /// <summary>
    /// Fixes a document that is a text; compressed ones have to be left alone. It has no more errors afterwards. In a large document with
    /// very many findings some fixes are left for the next run.
    /// </summary>
    /// <param name="analysis">The document.</param>
    /// <param name="request">The target for which it was analysed.</param>
    /// <param name="includeUnsafe">Whether fixes are applied, too, that may change what the author meant.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The document after the fixes, and how many were applied.</returns>
    public static (DocumentAnalysis Fixed, int Applied) Fix(DocumentAnalysis analysis, TargetRequest request, bool includeUnsafe = false, CancellationToken cancellation = default) =>
        Fix(analysis, request, Budget, null, null, includeUnsafe, cancellation);

    // What is not to be made, given the document that it is for.
    internal delegate bool Ban(SourceText source, Fix fix);

    /// <summary>The same with the edits that make the one of the other, in the order of their spans.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="request">The target for which it was analysed.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static (DocumentAnalysis Fixed, ImmutableArray<TextEdit> Edits, int Applied) EditsOf(DocumentAnalysis analysis, TargetRequest request, CancellationToken cancellation = default) =>
        EditsOf(analysis, request, null, includeUnsafe: false, cancellation);

    internal static (DocumentAnalysis Fixed, ImmutableArray<TextEdit> Edits, int Applied) EditsOf(DocumentAnalysis analysis, TargetRequest request, Ban? isBanned, bool includeUnsafe, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var edits = new ComposedEdits(analysis.Source.Length);
        var (after, applied) = Fix(analysis, request, Budget, edits, isBanned, includeUnsafe, cancellation);
        return (after, edits.ToImmutable(), applied);
    }

    internal static (DocumentAnalysis Fixed, int Applied) Fix(DocumentAnalysis analysis, TargetRequest request, long budget, CancellationToken cancellation = default) =>
        Fix(analysis, request, budget, null, null, includeUnsafe: false, cancellation);

    private static (DocumentAnalysis Fixed, int Applied) Fix(DocumentAnalysis analysis, TargetRequest request, long budget, ComposedEdits? made, Ban? isBanned, bool includeUnsafe, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var total = 0;
        for (var round = 0; round < MaxRounds && budget > 0; round++)
        {
            budget -= analysis.Source.Length;
            var source = analysis.Source;
            var reported = isBanned is null ? analysis.Reported : [.. analysis.Reported.Select(finding => finding with { Fixes = [.. finding.Fixes.Where(fix => !isBanned(source, fix))] })];
            var fixable = reported.Where(finding => finding.Fixes.Any(fix => fix.IsSafe || includeUnsafe)).ToArray();
            var (next, edits, applied) = Apply(analysis, fixable, request, includeUnsafe, cancellation);
            if (next.ErrorCount > analysis.ErrorCount)
            {
                // Each was tried alone; only together they do not go.
                (next, edits, applied) = Apply(analysis, fixable[..1], request, includeUnsafe, cancellation);
            }

            if (applied == 0 || next.ErrorCount > analysis.ErrorCount)
            {
                break;
            }

            made?.Add(edits);
            (analysis, total) = (next, total + applied);
        }

        return (analysis, total);
    }

    private static (DocumentAnalysis Fixed, IReadOnlyList<TextEdit> Edits, int Applied) Apply(
        DocumentAnalysis analysis, Diagnostic[] findings, TargetRequest request, bool includeUnsafe, CancellationToken cancellation)
    {
        var (edits, applied) = FixApplier.EditsOf(findings, includeUnsafe);
        var source = analysis.Source;
        return (applied == 0 ? analysis : analysis.Workspace.Analyze(source.With(TextEdit.Apply(source.Text, edits)), request, cancellation), edits, applied);
    }
}
