using Settings.Cli.Commands;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

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
    public DocumentTable Settings
    {
        get
        {
            var data = Document?.UserData ?? Opened?.Analysis.Document;
            return data?.Settings is not { } settings ? new DocumentTable(default)
                : data.Source.Holes is { } holes ? (DocumentTable)Restored(settings, holes)
                : settings;
        }
    }

    private static DocumentValue Restored(DocumentValue value, Holes holes)
    {
        switch (value)
        {
            case DocumentString text:
                return new DocumentString(holes.Restore(text.Value), text.Span);
            case DocumentArray list:
                return new DocumentArray([.. list.Items.Select(item => Restored(item, holes))], list.Span);
            case DocumentTable table:
                var restored = new DocumentTable(table.Span);
                foreach (var entry in table.Entries)
                {
                    restored.Set(holes.Restore(entry.Key), entry.KeySpan, Restored(entry.Value, holes));
                }

                return restored;
            default:
                return value;
        }
    }
}
