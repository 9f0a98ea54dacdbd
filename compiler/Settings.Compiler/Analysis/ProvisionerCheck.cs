using Settings.Compiler.Binding;
using Settings.Compiler.Checking;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Paths;
using Settings.Compiler.Provisioning;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>Says what a provisioner makes of a document, as far as the node does not say the same of the document itself.</summary>
/// <param name="document">The document.</param>
/// <param name="settings">Its settings.</param>
/// <param name="request">What is between it and the node.</param>
/// <param name="known">What is found in the document itself.</param>
internal sealed class ProvisionerCheck(UserData document, DocumentTable settings, ProvisionerRequest request, IReadOnlyCollection<Diagnostic> known)
{
    private readonly Diagnostic[] _errors = [.. known.Where(finding => finding.Severity == Severity.Error)];

    /// <summary>The findings.</summary>
    /// <param name="models">What each kind of variants reads, beside what it says of the document as it is written.</param>
    public IEnumerable<Diagnostic> Run(IReadOnlyList<(SettingsModel Model, IReadOnlyList<Diagnostic> Own)> models)
    {
        // What another program begins, or would begin twice, the text around the document has said already.
        var provisioner = request.Choice.Provisioner;
        if (IsOfAnother(provisioner) || provisioner.Kind == ProvisionerKind.Unchanged || (provisioner.Kind == ProvisionerKind.TextBefore && document.Source.Fragment is not null))
        {
            return [];
        }

        List<Diagnostic> found = [.. Find(request.Choice, models)];
        foreach (var other in request.Others.TakeWhile(_ => found.Count > 0))
        {
            var there = Find(other, models).Select(finding => (finding.Code, finding.Setting)).ToHashSet();
            found.RemoveAll(finding => !IsAmong(there, finding));
        }

        return found;
    }

    // One reads settings that are a map, others a text. Of a map that is in no list of node groups nobody knows what becomes.
    private bool IsOfAnother(Provisioner provisioner) => provisioner.Map is null ? document.Tree is null : document.Group is not { List.Length: > 0 };

    // What is lost with its table in one version is lost alone in another.
    private static bool IsAmong(HashSet<(string Code, SettingPath? Setting)> findings, Diagnostic finding)
    {
        var at = finding.Setting;
        while (!findings.Contains((finding.Code, at)))
        {
            if (at is null)
            {
                return false;
            }

            at = at.Parent;
        }

        return true;
    }

    private static (string Code, TextSpan Span, SettingPath? Setting) Identity(Diagnostic finding) => (finding.Code, finding.Span, finding.Setting);

    private IEnumerable<Diagnostic> Find(ProvisionerChoice choice, IReadOnlyList<(SettingsModel Model, IReadOnlyList<Diagnostic> Own)> models)
    {
        var decoding = document.Diagnostics.Where(finding => EncodingDiagnostics.Rules.Contains(finding.Rule)).ToArray();
        var effective = EffectiveDocuments.Make(new ProvisionedText(document.Source, decoding) { Group = document.Group, Settings = document.Group is null ? null : settings }, choice, ProvisionerInputs.None(choice.Provisioner));
        var findings = new ProvisionerFindings(effective, settings, request.Title) { IsAnyVersion = request.IsInferred };
        return
        [
            .. findings.Refusals.Where(finding => !IsHole(finding.Span) && !IsSaid(finding)),
            .. findings.Changes.Where(finding => !(request.IsInferred && finding.Severity == Severity.Info) && !IsOfHole(finding) && !_errors.Any(error => error.Span == finding.Span)),
            .. effective.Refusal is null ? Broken(effective, models) : [],
        ];
    }

    // A node that cannot read the document, or does not accept the value, has said so.
    private bool IsSaid(Diagnostic refusal) => (refusal.Setting is null && document.Diagnostics.Any(finding => finding.Severity == Severity.Error))
        || _errors.Any(error => error.Span.Start < refusal.Span.End && refusal.Span.Start < error.Span.End)
        || _errors.Any(error => error.Span.Start == refusal.Span.Start);

    // What a template puts in brings its own quotation marks along, or needs none.
    private bool IsHole(TextSpan span) => document.Source.Holes is { } holes && holes.IsBare(document.Source.Slice(span).Trim('"'));

    private bool IsOfHole(Diagnostic finding) => document.Source.Holes is { } holes && (holes.IsIn(document.Source.Slice(finding.Span)) || holes.IsIn(finding.SettingName));

    // What every variant for which the document may be meant says only afterwards.
    private IEnumerable<Diagnostic> Broken(EffectiveDocument effective, IReadOnlyList<(SettingsModel Model, IReadOnlyList<Diagnostic> Own)> models)
    {
        if (effective.Document[SettingPath.Settings.Name] is not DocumentTable received)
        {
            return [];
        }

        var hasGaps = !document.IsReadable || document.Source.Holes is { HasLines: true } || document.Source.Fragment is not null;
        List<Diagnostic>? common = null;
        foreach (var (model, own) in models)
        {
            var before = own.Select(finding => (finding.Rule, finding.Setting)).ToHashSet();
            var after = model.Read(received, hasGaps, document.Source.Holes).Diagnostics
                .Where(finding => finding.Severity == Severity.Error && !before.Contains((finding.Rule, finding.Setting)) && !IsWritten(effective, finding.Setting))
                .ToList();
            common = common is null ? after : [.. common.IntersectBy(after.Select(Identity), Identity)];
        }

        return common?.Select(Placed) ?? [];
    }

    // What it writes is right, also that nodes have the table: here placeholders stand for it.
    private bool IsWritten(EffectiveDocument effective, SettingPath? setting)
    {
        if (setting is { Parent: { } parent } && parent.Equals(SettingPath.Settings) && !settings.TryGet(setting.Name, out _))
        {
            return true;
        }

        for (var at = setting; at is not null; at = at.Parent)
        {
            if (effective.Origins.ContainsKey(at.ToString()))
            {
                return true;
            }
        }

        return false;
    }

    private Diagnostic Placed(Diagnostic error)
    {
        var (span, isMissing) = (error.Span, false);
        var table = settings;
        foreach (var segment in error.Setting?.Segments.Skip(1) ?? [])
        {
            if (!table.TryGet(segment, out var entry))
            {
                isMissing = error.Span.Length == 0;
                break;
            }

            span = error.Span.Length > 0 ? span : entry.KeySpan;
            if (entry.Value is not DocumentTable next)
            {
                break;
            }

            table = next;
        }

        return ProvisionerDiagnostics.Broken(span, error.Setting, request.Title, error.Message, request.Choice.Provisioner.Text?.Header, isMissing);
    }
}
