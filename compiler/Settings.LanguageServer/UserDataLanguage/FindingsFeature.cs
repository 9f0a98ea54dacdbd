using Settings.Compiler.Diagnostics;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>The findings of lint as the protocol writes them.</summary>
internal static class FindingsFeature
{
    /// <summary>The findings of a document, in the order of their places.</summary>
    public static IEnumerable<LspDiagnostic> Of(UserDataView view, CancellationToken cancellation) =>
        view.Analyze(cancellation).ReportAround(view.FindingsAround).Select(finding => WriteMoved(view, finding)).Concat(view.Findings(cancellation).Select(finding => Write(view, finding)))
            .Concat(view.FindingsElsewhere(cancellation).Select(finding => WriteMoved(view, finding)));

    /// <summary>A finding.</summary>
    public static LspDiagnostic Write(UserDataView view, Diagnostic finding) => WriteMoved(view, view.ToHost(finding));

    // One that is at its place in the text of the client.
    private static LspDiagnostic WriteMoved(UserDataView view, Diagnostic finding) => FindingWriter.Write(finding, view.Document.RangeOf(finding.Span), label =>
        label.Source is null ? new LspLocation(view.Document.Uri, view.Document.RangeOf(label.Span)) : null);
}
