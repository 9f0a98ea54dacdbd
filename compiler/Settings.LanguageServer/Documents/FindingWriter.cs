using Settings.Compiler.Diagnostics;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.Documents;

/// <summary>Writes findings as the protocol has them.</summary>
internal static class FindingWriter
{
    /// <summary>Who says it.</summary>
    public const string Source = "settingsc";

    /// <summary>The severity of what a node rejects, or what is wrong in the catalog.</summary>
    public const int Error = 1;

    private const int Unnecessary = 1;

    /// <summary>A finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="range">Where it is.</param>
    /// <param name="locate">Where a label is; null when the client has no such document.</param>
    public static LspDiagnostic Write(Diagnostic finding, LspRange range, Func<DiagnosticLabel, LspLocation?> locate)
    {
        var related = new List<RelatedInformation>();
        foreach (var label in finding.Labels)
        {
            if (locate(label) is { } location)
            {
                related.Add(new RelatedInformation(location, label.Message));
            }
        }

        return new LspDiagnostic(range, SeverityOf(finding.Severity), finding.Code, Source, TextOf(finding))
        {
            Tags = TagsOf(finding.Rule.Effect),
            RelatedInformation = related.Count == 0 ? null : related.ToArray(),
        };
    }

    private static string TextOf(Diagnostic finding) => finding.Help is { } help ? $"{finding.Message}\n{help}" : finding.Message;

    private static int SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => Error,
        Severity.Warning => 2,
        _ => 3,
    };

    // What has no effect an editor shows faded.
    private static int[]? TagsOf(Effect? effect) => effect is Effect.NoEffect or Effect.Ignored ? [Unnecessary] : null;
}
