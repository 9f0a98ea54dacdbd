using System.Collections.Immutable;
using Settings.Compiler.Advice;
using Settings.Compiler.Advice.Effects;
using Settings.Compiler.Advice.Insertions;
using Settings.Compiler.Advice.Policies;
using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Paths;
using Settings.Compiler.Provisioning;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>Checks one document against its target, and puts the verdicts of several variants together.</summary>
internal sealed class DocumentCheck(Workspace workspace, UserData document, Target target, string reason, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    /// <summary>Whether the document is checked for other targets as well: then findings are told apart by their targets.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>What configuration files say of the document; null when none governs it.</summary>
    public DocumentConfiguration? Configuration { get; init; }

    /// <summary>Which kinds of findings are reported.</summary>
    public FindingSelection Selection { get; init; } = FindingSelection.All;

    /// <summary>The policies that it is compared with, beside those of configuration files.</summary>
    public ImmutableArray<Policy> Policies { get; init; } = [];

    /// <summary>What is between the document and the node; null for nothing that is known.</summary>
    public ProvisionerRequest? Provisioner { get; init; }

    private readonly ReleaseChecker _history = new(workspace.History, workspace.Schemas, target.Asked, isExact: target.Asked == target.Release.Name && target.HasAllVariants);

    // Lines that could not be read, or that a template puts in, may be any.
    private bool HasGaps => !document.IsReadable || document.Source.Holes is { HasLines: true } || document.Source.Fragment is not null;

    // Of settings in another notation the first line of the text is not that of the document.
    private TextSpan Beginning => document.Tree is null && document.Settings is { Span.Start: var start } ? new TextSpan(start, 0) : default;

    /// <summary>Checks.</summary>
    /// <exception cref="OperationCanceledException">The result is no longer wanted.</exception>
    public DocumentAnalysis Run()
    {
        diagnostics.AddRange(FragmentCheck.Explain(document.Diagnostics, document.Tree));
        if (target.IsStandIn)
        {
            diagnostics.Add(target.NameOnly is { } why
                ? HistoryDiagnostics.VariantByName(default, target.Asked, target.AskedVariant ?? string.Empty, why, target.StandInVariant)
                : target.IsOtherVariantAlone
                ? HistoryDiagnostics.OtherVariant(default, target.Asked, target.AskedVariant ?? string.Empty, target.StandInVariant)
                : HistoryDiagnostics.Inexact(default, target.Asked, target.AskedVariant is { } variant ? $"{target.StandInVariant}, which stands in for {variant}" : $"the variants of {target.Release.Name}{(target.Release.Rebuilt is null ? string.Empty : ", which is rebuilt from parts")}"));
        }

        if (target.Rebuilt is { } rebuilt)
        {
            diagnostics.Add(HistoryDiagnostics.Rebuilt(default, rebuilt));
        }

        if (target.MissingKubernetes is { } kubernetes)
        {
            diagnostics.Add(HistoryDiagnostics.OtherKubernetes(Beginning, kubernetes));
        }

        diagnostics.AddRange(OtherFile() is { } other ? [other] : OutsideSettings.Report(document.Ignored, target.Groups.Select(group => group.Model.Schema)));
        ImmutableArray<VariantVerdict> verdicts = [];
        if (document.Settings is { } settings)
        {
            verdicts = Check(settings);
            diagnostics.AddRange(Policies.AddRange(Configuration?.Whole.Policies ?? []).SelectMany(policy => policy.Check(settings, document.Source.Holes, HasGaps)));
        }

        return new DocumentAnalysis(workspace, document, target, DiagnosticOrder.Sorted(diagnostics), verdicts) { TargetReason = reason, Configuration = Configuration, Selection = Selection, Provisioner = Provisioner?.Title };
    }

    private Diagnostic? OtherFile()
    {
        if (workspace.OtherFiles.Of(document) is not { } kind)
        {
            return null;
        }

        var place = document.Ignored is [{ KeySpan: var first }, ..] ? first : LineMap.FirstLine(document.Source.Text);
        return document.Settings is { } settings && kind.BesideSettings is { } there
            ? UserDataDiagnostics.OtherFile(place, kind.Title, settings.Entries is [var extension, ..] ? extension.Key : null, there, kind.Remedy)
            : UserDataDiagnostics.OtherFile(place, kind.Title, kind.Remedy);
    }

    private ImmutableArray<VariantVerdict> Check(DocumentTable settings)
    {
        var verdicts = Verdicts(settings);
        diagnostics.AddRange(VariantVerdicts.Merge(verdicts, settings));
        var ofRules = new HashSet<string>(StringComparer.Ordinal);
        diagnostics.AddRange(VariantVerdicts.Common(
            from verdict in VariantVerdicts.Candidates(verdicts, settings)
            from variant in verdict.Variants
            select (Variant: variant, verdict.Result),
            (one, codes) => Advice(one.Variant, settings, one.Result, codes, ofRules)));
        if (Provisioner is { } provisioner)
        {
            diagnostics.AddRange(new ProvisionerCheck(document, settings, provisioner, diagnostics).Run(ModelsOf(verdicts)));
        }

        return verdicts;
    }

    // Those that accept the document, or else all.
    private (SettingsModel Model, IReadOnlyList<Diagnostic> Own)[] ModelsOf(ImmutableArray<VariantVerdict> verdicts)
    {
        var accepting = verdicts.Where(verdict => !verdict.IsRefusal).ToArray();
        return [.. (accepting.Length > 0 ? accepting : verdicts.AsEnumerable()).Select(verdict => (target.Groups.First(group => group.Variants.Contains(verdict.Variants[0])).Model, verdict.Diagnostics))];
    }

    // What variants have beside the extensions that a document names makes no difference to it, unless other names are proposed for what it names wrongly.
    private ImmutableArray<VariantVerdict> Verdicts(DocumentTable settings)
    {
        if (target.Groups is [var only])
        {
            return [new VariantVerdict(only.Variants, Check(settings, only))];
        }

        var verdicts = ImmutableArray.CreateBuilder<VariantVerdict>();
        foreach (var alike in Fitting(settings).GroupBy(group => string.Join(' ', settings.Entries.Where(entry => group.Has(entry.Key)).Select(entry => entry.Key)), StringComparer.Ordinal))
        {
            VariantGroup[] groups = alike.ToArray();
            var first = Check(settings, groups[0]);
            if (groups.Length == 1 || !first.Diagnostics.Any(finding => ProposesNames(finding, groups[0])))
            {
                verdicts.Add(new VariantVerdict(groups.SelectMany(group => group.Variants).ToImmutableArray(), first));
                continue;
            }

            verdicts.Add(new VariantVerdict(groups[0].Variants, first));
            verdicts.AddRange(groups.Skip(1).Select(group => new VariantVerdict(group.Variants, Check(settings, group))));
        }

        return verdicts.ToImmutable();
    }

    // The variants that have every extension that the document names and any variant has: it is meant for one of them. When none has them all, each has a say.
    private IReadOnlyList<VariantGroup> Fitting(DocumentTable settings)
    {
        var extensions = settings.Entries.Select(entry => entry.Key).Where(key => target.Groups.Any(group => group.Has(key))).ToArray();
        var fitting = target.Groups.Where(group => extensions.All(group.Has)).ToArray();
        return fitting.Length > 0 ? fitting : target.Groups;
    }

    // That an extension is one of other variants is said in the same words for all.
    private static bool ProposesNames(Diagnostic finding, VariantGroup group) =>
        (finding.Rule == TableDiagnostics.UnknownSettingRule || finding.Rule == TableDiagnostics.IgnoredKeyRule)
        && !(finding.Setting is { } path && path.Parent == SettingPath.Settings && group.Model.Schema.IsExtensionOfOthers(path.Name));

    private CheckResult Check(DocumentTable settings, VariantGroup group)
    {
        var schema = group.Model.Schema;
        var result = group.Model.Read(settings, HasGaps, document.Source.Holes, cancellation);
        var explained = _history.Explain(result.Diagnostics, settings, schema);
        return result with
        {
            Diagnostics =
            [
                .. target.VariantNames is [var variant] && !IsOneOfSeveral ? explained.Select(finding => TableDiagnostics.InVariant(finding, variant)) : explained,
                .. _history.Newer(settings, schema),
            ],
        };
    }

    // When all that is asked for has been said by rules, the other rules and advisers have nothing to add.
    private IEnumerable<Diagnostic> Advice(Variant variant, DocumentTable settings, CheckResult result, IReadOnlySet<string>? codes, HashSet<string> ofRules)
    {
        cancellation.ThrowIfCancellationRequested();
        var rules = new RuleTarget(variant, target.Asked);
        // Of what the provisioner writes rules know that it is given, but not what it is.
        var written = Provisioner is null ? settings : WriteRunner.Over(settings, Provisioner.Choice, Provisioner.InputsOf(document));
        var only = codes is not null && codes.IsSubsetOf(ofRules) ? codes : null;
        var ruled = RuleChecker.OfDocument(workspace.Rules, rules, written, HasGaps).Check(result.Normalised, only);
        var ruledByOwn = Configuration?.Whole.Rules is { } own ? RuleChecker.OfDocument(own, rules, written, HasGaps).Check(result.Normalised, only) : [];
        if (only is not null)
        {
            return ruled.Concat(ruledByOwn);
        }

        Diagnostic[] others =
        [
            .. new InsertionChecker(workspace.Insertions, variant).Check(result.Normalised),
            .. ReadBack.Check(workspace, variant, target.Arch, result.Normalised, cancellation).Where(read => !ruled.Any(rule => Equals(rule.Setting, read.Setting) && rule.Rule.Effect == Effect.ProgramFails)),
            .. Placeholders.Check(result.Normalised),
            .. new EffectChecker(workspace.Effects, workspace.Rules, rules).Check(result.Normalised),
        ];
        ofRules.UnionWith(ruled.Concat(ruledByOwn).Select(finding => finding.Code));
        ofRules.ExceptWith(others.Select(finding => finding.Code));
        return ruled.Concat(ruledByOwn).Concat(others);
    }
}
