using System.Collections.Immutable;
using System.Text;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Formatting;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;

namespace Settings.Cli.Output;

/// <summary>What formatting makes of one file.</summary>
/// <param name="Document">The file as it is, and the edits.</param>
/// <param name="UserData">The documents of user data in it; empty for a migration.</param>
internal sealed record FormattedFile(FormattedDocument Document, ImmutableArray<HostedDocument> UserData)
{
    /// <summary>A file that cannot be read.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="reason">Why, as half a sentence.</param>
    public static FormattedFile Unreadable(string name, string reason) =>
        Refused(new SourceText(name, string.Empty), reason) with { Failure = ToolDiagnostics.UnreadableFile(name, reason) };

    /// <summary>A file that must not be changed.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="reason">Why, as half a sentence.</param>
    public static FormattedFile Refused(SourceText source, string reason) => new(FormattedDocument.Refused(source, reason), []);

    /// <summary>How messages call the file.</summary>
    public string Name => Document.Source.Name;

    /// <summary>Whether it is not in its canonical form.</summary>
    public bool IsChanged => !Document.Edits.IsEmpty;

    /// <summary>
    /// Whether it, or a document in it, was not formatted for what it contains. Whoever writes a document in a way that cannot be changed
    /// has not made a mistake.
    /// </summary>
    public bool IsRefused => Document.Refusal is not null || Document.Left.Any(left => !left.IsOfHost);

    /// <summary>Whether something in it stays as it is.</summary>
    public bool IsPartial => !Document.Left.IsEmpty || !Document.Broken.IsEmpty;

    /// <summary>The file after the edits were made; null where nobody asks for it.</summary>
    public FormattedFile? After { get; init; }

    private Diagnostic? Failure { get; init; }

    /// <summary>What is to be said about the file, as findings.</summary>
    /// <param name="workspace">Knows what is secret.</param>
    /// <param name="isJudged">Whether it is a finding that the file is not in its canonical form.</param>
    public FileReport Report(Lazy<Workspace> workspace, bool isJudged) => new(Document.Source, DiagnosticOrder.Sorted(Findings(isJudged)))
    {
        CannotWork = IsRefused,
        IsWithoutDocuments = Document.Refusal is not null && UserData.IsEmpty,
        Unchecked = UserData,
        Covered = new Lazy<SecretSpans>(() => SecretsOf(workspace.Value)),
    };

    /// <summary>What changes, as a unified diff.</summary>
    /// <param name="workspace">Knows what is secret; null to show secrets as well.</param>
    public string Diff(Lazy<Workspace>? workspace)
    {
        if (workspace is null || UserData.IsEmpty || !IsChanged)
        {
            return UnifiedDiff.Of(Document.Source, Document.Edits);
        }

        // Covered secrets are as long as they were: the edits fit.
        var shown = new StringBuilder(Document.Source.Text);
        SecretsOf(workspace.Value).Cover(shown, 0, new TextSpan(0, shown.Length));
        return UnifiedDiff.Of(new SourceText(Name, shown.ToString()), Document.Edits);
    }

    private List<Diagnostic> Findings(bool isJudged)
    {
        if (Document.Refusal is { } reason)
        {
            return [Failure ?? FormattingDiagnostics.NotFormatted(default, reason)];
        }

        var findings = new List<Diagnostic>(Document.Left.Select(left => left.IsOfHost ? FormattingDiagnostics.Left(left.Range, left.Reason) : FormattingDiagnostics.NotFormatted(left.Range, left.Reason)));
        if (Document.Broken is [var broken, ..])
        {
            findings.Add(FormattingDiagnostics.BrokenPassages(broken, Document.Broken.Length));
        }

        if (IsChanged && isJudged)
        {
            var (first, lines) = UnifiedDiff.Extent(Document.Source, Document.Edits);
            findings.Add(FormattingDiagnostics.NotCanonical(first, lines, new Fix("Format the file", IsSafe: true, Document.Edits)));
        }

        return findings;
    }

    private SecretSpans SecretsOf(Workspace workspace)
    {
        var request = TargetRequest.Open with { TakesNearest = true };
        return new SecretSpans(Document.Source, UserData.SelectMany(document => document.ToHost(HostedAnalysis.Of(workspace, document, request).Analysis.Secrets)));
    }
}
