using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>Applies the safe fixes of a document until none is left.</summary>
public static class DocumentFixer
{
    // A fix can bring up the next finding (a quoted value is then checked); a handful of rounds settles any document.
    private const int MaxRounds = 8;

    /// <summary>Fixes a document that is a text; compressed ones have to be left alone.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="request">The target for which it was analysed.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The document after the fixes, and how many were applied.</returns>
    public static (DocumentAnalysis Fixed, int Applied) Fix(DocumentAnalysis analysis, TargetRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var total = 0;
        for (var round = 0; round < MaxRounds; round++)
        {
            var (text, applied) = FixApplier.Apply(analysis.Source.Text, analysis.Findings);
            if (applied == 0)
            {
                break;
            }

            total += applied;
            analysis = analysis.Workspace.Analyze(new SourceText(analysis.Source.Name, text), request, cancellation);
        }

        return (analysis, total);
    }
}
