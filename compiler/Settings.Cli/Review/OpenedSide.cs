using Settings.Cli.Commands;
using Settings.Compiler.Analysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Review;

/// <summary>One side of a comparison: a document and, as far as it can be said, the node that gets it.</summary>
/// <param name="Document">The document; null for a node without user data.</param>
/// <param name="Opened">The document for one variant; null when that cannot be had.</param>
/// <param name="Obstacle">Why not, as a sentence; null when it can.</param>
internal sealed record OpenedSide(ChosenDocument? Document, OpenedDocument? Opened, string? Obstacle)
{
    /// <summary>Whether a node rejects the document.</summary>
    public bool IsRejected => Opened is { Node: null };

    /// <summary>Why a node rejects the document, one sentence for each error.</summary>
    public IEnumerable<string> Errors => !IsRejected || Opened is null ? []
        : Opened.ReportAll().Diagnostics.Where(finding => finding.Severity == Severity.Error || Opened.Analysis.IsWithoutTarget).Select(finding => $"{finding.Code}: {finding.Message}");

    /// <summary>The settings as they are written, with placeholders; none of a document that cannot be read.</summary>
    public DocumentTable Settings => WrittenSettings.Of(Document?.UserData ?? Opened?.Analysis.Document);
}
