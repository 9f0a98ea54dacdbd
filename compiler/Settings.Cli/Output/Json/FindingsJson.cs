using System.Text.Json.Serialization;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Analysis;
using Settings.Compiler.Configuration;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;

namespace Settings.Cli.Output.Json;

/// <summary>What lint, fmt and verify print: every file that was looked at, clean or not.</summary>
/// <param name="Version">The version of this contract: a higher number when a member is gone or means something else.</param>
/// <param name="Files">The files, in the order in which they were named.</param>
internal sealed record FindingsJson(int Version, IEnumerable<FileJson> Files)
{
    /// <summary>The version that is printed.</summary>
    public const int CurrentVersion = 1;

    /// <summary>How a tree differs from what the node should have; only of verify --against.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<TreeDifferenceJson>? Differences { get; init; }

    /// <summary>What was found in all files.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SummaryJson? Summary { get; init; }
}

/// <summary>What was found, in numbers: also of findings that are not shown.</summary>
/// <param name="Files">How many files were looked at.</param>
/// <param name="Documents">How many user-data documents are in them.</param>
/// <param name="FilesWithFindings">How many files have findings.</param>
/// <param name="Errors">How many findings are errors.</param>
/// <param name="Warnings">How many are warnings.</param>
/// <param name="Infos">How many are notes.</param>
/// <param name="Failing">How many of all count for the exit code.</param>
/// <param name="Suppressed">How many more findings comments suppress.</param>
/// <param name="Codes">How many each rule has, those with most first.</param>
internal sealed record SummaryJson(int Files, int Documents, int FilesWithFindings, int Errors, int Warnings, int Infos, int Failing, int Suppressed, CodeCountJson[] Codes)
{
    /// <summary>The numbers of a run.</summary>
    public static SummaryJson Of(ReportSummary summary) => new(
        summary.Files,
        summary.Documents,
        summary.FilesWithFindings,
        summary.Errors,
        summary.Warnings,
        summary.Infos,
        summary.Failing,
        summary.Suppressed,
        [.. summary.Codes.Select(code => new CodeCountJson(code.Rule.Code, code.Rule.Name, DiagnosticText.WordOf(code.Rule.Severity), code.Count, code.Fixable))]);
}

/// <summary>How many findings a rule has.</summary>
/// <param name="Code">The code of the rule.</param>
/// <param name="Name">The name of the rule.</param>
/// <param name="Severity">"error", "warning" or "info".</param>
/// <param name="Count">How many findings.</param>
/// <param name="Fixable">How many of them --fix, or fmt, would remove.</param>
internal sealed record CodeCountJson(string Code, string Name, string Severity, int Count, int Fixable);

/// <summary>One file with its findings.</summary>
/// <param name="File">Its name as it was given; "-" for standard input.</param>
/// <param name="Diagnostics">The findings, in the order of their places.</param>
internal sealed record FileJson(string File, IEnumerable<FindingJson> Diagnostics)
{
    /// <summary>The findings of a report.</summary>
    public static FileJson Of(FileReport report, DocsAddress? docs) => new(report.Source.Name, report.Shown.Select(finding => FindingJson.Of(report.Source, finding) with { Docs = RulePage.Exists(finding.Rule) ? docs?.Of(finding.Code) : null }))
    {
        Documents = [.. report.Checked.Select(document => DocumentJson.Of(report.Source, document.Document, document.Analysis)), .. report.Unchecked.Select(document => DocumentJson.Of(report.Source, document))],
    };

    /// <summary>The user data that was found in it, in its order; empty for a file that holds none, or cannot be read.</summary>
    public required DocumentJson[] Documents { get; init; }
}

/// <summary>A user data document in a file.</summary>
/// <param name="Kind">What holds it: "toml" for a file that is one, or "yaml", "terraform" and so on.</param>
/// <param name="Range">Where it is in the file.</param>
/// <param name="Target">What it was checked for; null when that is unknown.</param>
internal sealed record DocumentJson(string Kind, RangeJson Range, CheckedTargetJson? Target)
{
    /// <summary>The other targets that settingsc.toml names for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CheckedTargetJson[]? FurtherTargets { get; init; }

    /// <summary>A document of a text that was not checked.</summary>
    public static DocumentJson Of(SourceText source, HostedDocument document) => new(document.Kind, RangeJson.Of(source, document.Range), null);

    /// <summary>A document of a text.</summary>
    public static DocumentJson Of(SourceText source, HostedDocument document, DocumentAnalysis analysis) => new(document.Kind, RangeJson.Of(source, document.Range), CheckedTargetJson.Of(analysis))
    {
        FurtherTargets = analysis.Others.Count == 0 ? null : analysis.Others.Select(CheckedTargetJson.Of).OfType<CheckedTargetJson>().ToArray(),
    };
}

/// <summary>What a document was checked for.</summary>
/// <param name="Variants">The variants whose settings it was checked against.</param>
/// <param name="Release">The release.</param>
/// <param name="Why">What names them, in a few words.</param>
internal sealed record CheckedTargetJson(IEnumerable<string> Variants, string Release, string Why)
{
    /// <summary>The target of a document; null when it is unknown.</summary>
    public static CheckedTargetJson? Of(DocumentAnalysis analysis) => analysis.Target is not { } target ? null
        : new(analysis.CheckedVariants, target.Asked, analysis.TargetReason);
}

/// <summary>One finding.</summary>
/// <param name="Code">The code of its rule: BR and four digits.</param>
/// <param name="Name">The name of its rule.</param>
/// <param name="Severity">"error": the node would reject the document; "warning" or "info": it accepts it.</param>
/// <param name="Effect">What a node makes of it: "rejected", "boot-fails", "program-fails", "not-written", "ignored", "no-effect", "later" or "style"; null when it is not about that.</param>
/// <param name="Message">What is wrong, for people.</param>
/// <param name="Setting">The setting, spelled as the datastore spells it; null for none.</param>
/// <param name="Range">The place in the file.</param>
internal sealed record FindingJson(string Code, string Name, string Severity, string? Effect, string Message, string? Setting, RangeJson Range)
{
    /// <summary>How much it matters by settingsc.toml, "error", "warning" or "info", where that differs: an "error" makes the run fail although the node accepts the document.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Level { get; init; }

    /// <summary>What to know beyond the message.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Help { get; init; }

    /// <summary>The page about its rule, where docs-url says where the pages are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Docs { get; init; }

    /// <summary>Further places, in this file or another.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RelatedJson[]? Related { get; init; }

    /// <summary>Changes that remove the finding, the best first.</summary>
    public required FixJson[] Fixes { get; init; }

    /// <summary>A finding about a text.</summary>
    public static FindingJson Of(SourceText source, Diagnostic finding) => new(
        finding.Code,
        finding.Rule.Name,
        DiagnosticText.WordOf(finding.OnNode),
        finding.Rule.Effect is { } effect ? EffectWords.Of(effect) : null,
        finding.Message,
        finding.SettingName,
        RangeJson.Of(source, finding.Span))
    {
        Level = finding.Level is { } level ? DiagnosticText.WordOf(level) : null,
        Help = finding.Help,
        Related = finding.Labels.IsEmpty ? null : finding.Labels.Select(label => new RelatedJson(label.Message, label.Source?.Name, RangeJson.Of(label.Source ?? source, label.Span))).ToArray(),
        Fixes = finding.Fixes.Select(fix => new FixJson(fix.Title, fix.IsSafe, fix.Edits.Select(edit => new EditJson(RangeJson.Of(source, edit.Span), edit.NewText)).ToArray())).ToArray(),
    };
}

/// <summary>A further place that a finding mentions.</summary>
/// <param name="Message">What is there.</param>
/// <param name="File">The file; null for that of the finding.</param>
/// <param name="Range">The place in it.</param>
internal sealed record RelatedJson(string Message, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? File, RangeJson Range);

/// <summary>A change that removes a finding.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Safe">Whether --fix applies it.</param>
/// <param name="Edits">Edits that do not overlap.</param>
internal sealed record FixJson(string Title, bool Safe, EditJson[] Edits);

/// <summary>A replacement of text.</summary>
/// <param name="Range">What is replaced.</param>
/// <param name="NewText">What comes in its place.</param>
internal sealed record EditJson(RangeJson Range, string NewText);

/// <summary>A half-open range of text.</summary>
/// <param name="Start">Its beginning.</param>
/// <param name="End">The position after its last character.</param>
internal sealed record RangeJson(PositionJson Start, PositionJson End)
{
    /// <summary>The range of a span.</summary>
    public static RangeJson Of(SourceText source, TextSpan span) => new(PositionJson.Of(source, span.Start), PositionJson.Of(source, span.End));
}

/// <summary>A position in a text, as language servers count.</summary>
/// <param name="Line">The zero-based line.</param>
/// <param name="Character">The zero-based UTF-16 character in it.</param>
internal sealed record PositionJson(int Line, int Character)
{
    /// <summary>The position of an offset.</summary>
    public static PositionJson Of(SourceText source, int offset)
    {
        var position = source.Lines.PositionOf(offset);
        return new PositionJson(position.Line, position.Character);
    }
}

/// <summary>A path that a node's tree does not have as it should.</summary>
/// <param name="Path">The path on the node.</param>
/// <param name="Kind">"missing", "extra", "mode" or "different".</param>
/// <param name="Message">What is wrong, for people.</param>
/// <param name="Diff">The lines of a unified diff; empty when there is nothing to show.</param>
internal sealed record TreeDifferenceJson(string Path, string Kind, string Message, IReadOnlyList<string> Diff);
