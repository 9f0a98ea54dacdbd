using System.Numerics;
using Settings.Compiler.Advice.Rules.Amounts;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.Generators;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Advice.Rules;

/// <summary>Warns of what a node accepts and stumbles over later, by the rules of the catalog.</summary>
public sealed class RuleChecker
{
    private readonly RuleLibrary _rules;
    private readonly RuleTarget _target;
    private readonly RuleValues _values;
    private readonly ConditionEvaluator _conditions;
    private readonly bool _hasFacts;
    private readonly bool _comparesAmounts;

    private RuleChecker(RuleLibrary rules, RuleTarget target, RuleValues values, HostFacts? facts, bool comparesAmounts)
    {
        _rules = rules;
        _target = target;
        _values = values;
        _conditions = new ConditionEvaluator(target, values, facts);
        _hasFacts = facts is not null;
        _comparesAmounts = comparesAmounts;
    }

    /// <summary>One for a document of which no node is known.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="target">The variant and the release; defaults are read only when a rule depends on them.</param>
    /// <param name="written">What the document says below settings, before anything was refused.</param>
    /// <param name="hasGaps">Whether lines could not be read: then nothing is said about what seems to be missing.</param>
    public static RuleChecker OfDocument(RuleLibrary rules, RuleTarget target, DocumentTable written, bool hasGaps) =>
        new(rules, target, new RuleValues(target.Variant, written, hasGaps, compiled: null, []), facts: null, comparesAmounts: false);

    /// <summary>One for the rules of which more is known on a certain machine.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="target">The variant and the release.</param>
    /// <param name="written">What the document says below settings, before anything was refused.</param>
    /// <param name="compiled">All settings of the node.</param>
    /// <param name="outcomes">What became of the settings that its programs fill in.</param>
    /// <param name="facts">What is known of the machine.</param>
    public static RuleChecker OfNode(RuleLibrary rules, RuleTarget target, DocumentTable written, DocumentTable compiled, IReadOnlyList<GeneratorOutcome> outcomes, HostFacts facts) =>
        new(rules, target, new RuleValues(target.Variant, written, hasGaps: false, compiled, outcomes), facts, comparesAmounts: true);

    /// <summary>Checks the settings of a document.</summary>
    /// <param name="settings">What the model accepted of them, normalised.</param>
    /// <param name="only">The codes of the rules that are asked about; null for all.</param>
    public IReadOnlyList<Diagnostic> Check(DocumentTable settings, IReadOnlySet<string>? only = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _values.Accepted = settings;
        var found = new List<Diagnostic>();
        foreach (var extension in settings.Entries)
        {
            var applicable = _rules.Of(extension.Key, _target);
            Apply(settings, applicable.OfAll, only, found);
            if (extension.Value is DocumentTable table)
            {
                foreach (var ofSetting in applicable.OfSettings(table))
                {
                    Apply(settings, ofSetting, only, found);
                }
            }
        }

        return found;
    }

    private void Apply(DocumentTable settings, TargetRule[] applicable, IReadOnlySet<string>? only, List<Diagnostic> found)
    {
        foreach (var ofTarget in applicable)
        {
            if (ofTarget.For(settings, _hasFacts) is not { } rule || (_comparesAmounts && !rule.ComparesAmounts) || only?.Contains(rule.Rule.Code) == false)
            {
                continue;
            }

            _values.KnowsDefaults = _target.KnowsDefaults(rule.Releases);

            // Of several settings that a rule is about, the first speaks for all.
            var before = found.Count;
            for (var i = 0; i < rule.At.Length && (rule.IsEach || found.Count == before); i++)
            {
                Visit(new RulePlace(rule.At[i], SettingPath.Settings, default, settings), rule, rule.Parts[i].AsSpan()[1..], found);
            }

            if (rule.IsOnce && found.Count > before + 1)
            {
                found.RemoveRange(before + 1, found.Count - before - 1);
            }
        }
    }

    private void Visit(RulePlace place, AdviceRule rule, ReadOnlySpan<SettingPath> path, List<Diagnostic> found)
    {
        if (path.IsEmpty)
        {
            if (_conditions.Evaluate(rule.When, place) is { } evidence)
            {
                if (evidence.IsCertain)
                {
                    // What is only open may be no worse.
                    var kind = rule.Worse is { } worse && _conditions.Evaluate(worse.When, place) is { IsCertain: true } ? worse.Rule : rule.Rule;
                    found.Add(Finding(rule, kind, rule.Message, place, evidence));
                }
                else if (rule.Open is { } open)
                {
                    found.Add(Finding(rule, new DiagnosticRule(rule.Rule.Code, rule.Rule.Name, Severity.Info), open, place, evidence) with { IsOpen = true });
                }
            }

            return;
        }

        switch (place.Value)
        {
            case DocumentTable table when path[0].IsStar:
                foreach (var entry in table.Entries)
                {
                    Visit(place.Member(entry), rule, path[1..], found);
                }

                break;
            case DocumentTable table when table.TryGet(path[0].Name, out var entry):
                Visit(place.Member(entry), rule, path[1..], found);
                break;
            case DocumentArray list when path[0].IsStar:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    Visit(place.Item(list.Items[i], i), rule, path[1..], found);
                }

                break;
        }
    }

    private static Diagnostic Finding(AdviceRule rule, DiagnosticRule kind, string message, RulePlace place, RuleEvidence evidence)
    {
        var path = place.Path;
        var setting = path.ToString();
        return new Diagnostic(kind, place.Span, Filled(message), path)
        {
            Help = rule.Help is null ? null : Filled(rule.Help),
            Fixes = rule.WritesAmount && evidence.IsCertain && place.Value is DocumentString text && evidence.Difference is { } difference && Righted(text.Value, difference) is { } right
                ? [Fix.Replace($"Write \"{right}\"", isSafe: false, text.Span, $"\"{right}\"")]
                : [],
        };

        string Filled(string message) => message
            .Replace("{setting}", setting, StringComparison.Ordinal).Replace("{key}", place.Key, StringComparison.Ordinal)
            .Replace("{left}", evidence.Left, StringComparison.Ordinal).Replace("{right}", evidence.Right, StringComparison.Ordinal)
            .Replace("{first}", evidence.First, StringComparison.Ordinal)
            .Replace("{missing}", Named(evidence.Missing), StringComparison.Ordinal);
    }

    private static string Named(IReadOnlyList<string> facts) => $"the fact{(facts.Count == 1 ? string.Empty : "s")} {string.Join(" and ", facts.Select(fact => $"'{fact}'"))}";

    private static string? Righted(string amount, BigInteger difference) =>
        KubernetesQuantity.Parse(amount) is { } quantity && quantity.Nano + difference is var right && right > 0 ? AmountValue.Of(right).Text : null;
}
