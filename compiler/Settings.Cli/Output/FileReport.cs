using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Hosts.Others;
using Settings.Compiler.Suppressions;
using Settings.Compiler.Text;

namespace Settings.Cli.Output;

/// <summary>The findings of one file, in the order of their places.</summary>
/// <param name="Source">The text; empty when the file cannot be read.</param>
/// <param name="Diagnostics">The findings.</param>
internal sealed record FileReport(SourceText Source, IReadOnlyList<Diagnostic> Diagnostics)
{
    private SecretSpans? _secrets;

    /// <summary>The findings of a document, and more of what follows from it.</summary>
    public static FileReport Of(DocumentAnalysis analysis, params IEnumerable<Diagnostic> more)
    {
        Diagnostic[] further = [.. more.Select(analysis.Masked)];
        return Of(analysis, [.. analysis.Reported, .. analysis.Report(further)]) with { Suppressed = [.. analysis.Suppressed, .. analysis.Suppress(further)] };
    }

    /// <summary>The findings of a document whatever configuration files and comments say of them: why a node rejects it.</summary>
    public static FileReport OfAll(DocumentAnalysis analysis) => Of(analysis, DiagnosticOrder.Sorted([.. analysis.Findings, .. analysis.FindingsOfComments]));

    private static FileReport Of(DocumentAnalysis analysis, IReadOnlyList<Diagnostic> findings) => new(analysis.Source, findings)
    {
        Analysis = analysis,
        IsCompressed = analysis.Document.IsCompressed,
        IsUndecodable = analysis.Findings.Any(finding => finding.Rule == EncodingDiagnostics.NotUtf8Rule),
        CannotWork = analysis.IsWithoutTarget,
        CheckedAgainst = analysis.CheckedAgainst,
    };

    /// <summary>The findings of the documents in a text of another language, at its places.</summary>
    /// <param name="source">The text.</param>
    /// <param name="documents">The documents, in its order.</param>
    public static FileReport Of(SourceText source, IReadOnlyList<HostedAnalysis> documents) => new(source, [.. documents.SelectMany(document => document.Findings)])
    {
        Documents = documents,
        Suppressed = [.. documents.SelectMany(document => document.Suppressed)],
        CannotWork = documents.Any(document => document.Analysis.IsWithoutTarget),
        CheckedAgainst = string.Join("; ", documents.Select(document => document.Analysis.CheckedAgainst).OfType<string>().Distinct(StringComparer.Ordinal)) is { Length: > 0 } targets ? targets : null,
    };

    /// <summary>A file that was named and has no user data.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="language">What it is instead.</param>
    public static FileReport WithoutDocuments(SourceText source, string? language) =>
        new(source, [ToolDiagnostics.NoUserDataInFile(source.Name, language)]) { CannotWork = true, IsWithoutDocuments = true };

    /// <summary>A file that cannot be read.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="reason">Why, as half a sentence.</param>
    public static FileReport Unreadable(string name, string reason) =>
        new(new SourceText(name, string.Empty), [ToolDiagnostics.UnreadableFile(name, reason)]) { CannotWork = true };

    /// <summary>A folder without any user data.</summary>
    /// <param name="name">Its name.</param>
    public static FileReport WithoutUserData(string name) => new(new SourceText(name, string.Empty), [ToolDiagnostics.NoUserData(name)]) { CannotWork = true };

    /// <summary>What output never shows.</summary>
    public SecretSpans Secrets => Analysis?.Secrets ?? Covered?.Value ?? (Documents.Count == 0 ? SecretSpans.None : _secrets ??= new SecretSpans(Source, Documents.SelectMany(document => document.Secrets)));

    /// <summary>How many findings are shown unless the command line says otherwise.</summary>
    public const int UsuallyShown = 1000;

    /// <summary>The most findings that are shown; the others are counted.</summary>
    public int MostShown { get; init; } = UsuallyShown;

    /// <summary>What is shown of the findings: the first, and how many there are besides.</summary>
    public IReadOnlyList<Diagnostic> Shown => OmittedFindings.Shorten(Diagnostics, MostShown);

    /// <summary>The findings that comments suppress.</summary>
    public IReadOnlyList<SuppressedFinding> Suppressed { get; init; } = [];

    /// <summary>Whether the file came as gzip, so its text cannot be changed in place.</summary>
    public bool IsCompressed { get; init; }

    /// <summary>Whether its bytes are not UTF-8, so the text is not what the file contains.</summary>
    public bool IsUndecodable { get; init; }

    /// <summary>Whether it is not a text of another language.</summary>
    public bool IsPlain => Documents.Count == 0 && !IsWithoutDocuments;

    /// <summary>Whether there is no user data in it.</summary>
    public bool IsWithoutDocuments { get; init; }

    /// <summary>Whether nothing can be said about the file, which is exit code 2.</summary>
    public bool CannotWork { get; init; }

    /// <summary>Which variants the document was checked against, in a few words; null when it was not.</summary>
    public string? CheckedAgainst { get; init; }

    /// <summary>The file before fixes were applied or comments added; null when nothing was tried.</summary>
    public FileReport? Before { get; init; }

    /// <summary>How many fixes were applied to the text.</summary>
    public int Applied { get; init; }

    /// <summary>How many findings the comments suppress that were added to the text.</summary>
    public int Added { get; init; }

    /// <summary>How many findings no comment could be added for.</summary>
    public int Unsuppressed { get; init; }

    /// <summary>The documents of a text in another language; empty for one that is a document as a whole.</summary>
    public IReadOnlyList<HostedAnalysis> Documents { get; init; } = [];

    /// <summary>All the user data in it.</summary>
    public IEnumerable<(HostedDocument Document, DocumentAnalysis Analysis)> Checked => Analysis is { } own ? [(HostedDocument.Plain(Source), own)] : Documents.Select(document => (document.Document, document.Analysis));

    /// <summary>The user data in it where that was found, but not checked.</summary>
    public IReadOnlyList<HostedDocument> Unchecked { get; init; } = [];

    /// <summary>The secrets of user data that was not checked; asked for only where its text is shown.</summary>
    public Lazy<SecretSpans>? Covered { get; init; }

    /// <summary>How many documents of user data are in it.</summary>
    public int DocumentCount => Unchecked.Count > 0 ? Unchecked.Count : IsPlain ? 1 : Documents.Count;

    private DocumentAnalysis? Analysis { get; init; }

    /// <summary>The same with what was found wrong with the bytes of the file.</summary>
    public FileReport With(IReadOnlyCollection<Diagnostic> decoding) => decoding.Count == 0 ? this : this with { Diagnostics = [.. decoding, .. Diagnostics], IsUndecodable = true };

    /// <summary>The same of a file without user data, which says what it is instead: the last of its findings is about that.</summary>
    /// <param name="kind">What it is.</param>
    public FileReport Named(OtherFile kind) => this with
    {
        Diagnostics = [.. Diagnostics.Take(Diagnostics.Count - 1), ToolDiagnostics.OtherFile(Source.Name, kind.Title, kind.MayHold, kind.Remedy)],
    };

    /// <summary>How many findings have a severity.</summary>
    public int Count(Severity severity) => Diagnostics.Where(d => d.Severity == severity).Sum(d => d.Times);
}
