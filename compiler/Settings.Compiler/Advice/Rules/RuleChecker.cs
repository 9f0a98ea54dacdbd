using System.Collections.Immutable;
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
    private readonly AmountEvaluator _amounts;
    private readonly bool _hasFacts;
    private readonly bool _comparesAmounts;
    private readonly RuleEvidence _evidence = new();
    private readonly Dictionary<(SettingPath Container, RuleForm Form, string? Member), Dictionary<string, string>> _repeats = [];

    private RuleChecker(RuleLibrary rules, RuleTarget target, RuleValues values, HostFacts? facts, bool comparesAmounts)
    {
        _rules = rules;
        _target = target;
        _values = values;
        _amounts = new AmountEvaluator(values, facts);
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
    public IReadOnlyList<Diagnostic> Check(DocumentTable settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _values.Accepted = settings;
        var found = new List<Diagnostic>();
        foreach (var extension in settings.Entries)
        {
            var applicable = _rules.Of(extension.Key, _target);
            Apply(settings, applicable.OfAll, found);
            if (extension.Value is DocumentTable table)
            {
                foreach (var ofSetting in applicable.OfSettings(table))
                {
                    Apply(settings, ofSetting, found);
                }
            }
        }

        return found;
    }

    private void Apply(DocumentTable settings, TargetRule[] applicable, List<Diagnostic> found)
    {
        foreach (var ofTarget in applicable)
        {
            if (ofTarget.For(settings, _hasFacts) is not { } rule || (_comparesAmounts && !rule.ComparesAmounts))
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
            _evidence.Missing = [];
            if (Holds(place, rule.When))
            {
                if (_evidence.Missing.Count == 0)
                {
                    var kind = rule.Worse is { } worse && Holds(place, worse.When) ? worse.Rule : rule.Rule;
                    found.Add(Finding(rule, kind, rule.Message, place, _evidence));
                }
                else if (rule.Open is { } open)
                {
                    found.Add(Finding(rule, new DiagnosticRule(rule.Rule.Code, rule.Rule.Name, Severity.Info), open, place, _evidence) with { IsOpen = true });
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
            Fixes = rule.WritesAmount && evidence.Missing.Count == 0 && place.Value is DocumentString text && evidence.Difference is { } difference && Righted(text.Value, difference) is { } right
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

    private bool Holds(RulePlace place, ImmutableArray<RuleCondition> conditions)
    {
        foreach (var condition in conditions)
        {
            if (!Holds(place, condition))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(RulePlace place, RuleCondition condition)
    {
        if (condition.Any.Length > 0)
        {
            foreach (var one in condition.Any)
            {
                if (Holds(place, one))
                {
                    return true;
                }
            }

            return false;
        }

        if (condition.All.Length > 0)
        {
            return Holds(place, condition.All);
        }

        if (condition.On is { } variants)
        {
            return variants.Contain(_target);
        }

        if (condition.Amounts is { } amounts)
        {
            return Relate(amounts, place);
        }

        if (condition.Form is { } form)
        {
            return IsRepeated(place, form, condition.IsOfKey);
        }

        if (condition.IsOfKey)
        {
            return RuleTests.PassesText(place.Key, condition);
        }

        if (condition is { Setting: null, Other: null })
        {
            return RuleTests.Passes(place.Value, condition, null);
        }

        var path = condition.Setting is { } setting ? place.Resolve(setting) : place.Path;
        return condition.Test switch
        {
            RuleTest.Unset => _values.Find(path).State == ValueState.Unset,
            RuleTest.Unwritten => _values.IsUnwritten(path),
            RuleTest.Set => _values.IsSet(path),
            _ => Compares(path, condition, condition.Other is { } other ? place.Resolve(other) : null),
        };
    }

    // Whether a program of the node fills in what nothing else sets is asked last: more than that must be known of the variant for nothing else.
    private bool Compares(SettingPath path, RuleCondition condition, SettingPath? otherPath)
    {
        var found = _values.FindGiven(path);
        var other = otherPath is null ? new RuleValue(ValueState.Known, null) : _values.FindGiven(otherPath);
        return ValueOf(found, condition.Default) is { } value
            && RuleTests.Passes(value, condition, ValueOf(other, condition.OtherDefault))
            && (found.State != ValueState.Unset || _values.Find(path).State == ValueState.Unset)
            && (otherPath is null || other.State != ValueState.Unset || _values.Find(otherPath).State == ValueState.Unset);
    }

    private static DocumentValue? ValueOf(RuleValue found, DocumentValue? otherwise) => found.State == ValueState.Unset ? otherwise : found.Value;

    private bool Relate(AmountComparison amounts, RulePlace place)
    {
        var (left, right) = (_amounts.Of(amounts.Left, place), _amounts.Of(amounts.Right, place));
        if (left.Nano is not { } first || right.Nano is not { } second)
        {
            return IsOpen(left, right);
        }

        (_evidence.Left, _evidence.Right, _evidence.Difference) = (left.Text, right.Text, second - first);
        return amounts.Relation switch
        {
            AmountRelation.Differs => first != second,
            AmountRelation.Exceeds => first > second,
            _ => first >= second,
        };
    }

    // Whether facts about the machine would tell how they relate: then it holds as far as is known.
    private bool IsOpen(AmountValue left, AmountValue right)
    {
        if (left is { Nano: null, Missing: [] } || right is { Nano: null, Missing: [] })
        {
            return false;
        }

        (_evidence.Left, _evidence.Right, _evidence.Missing) = (left.Text, right.Text, [.. left.Missing.Concat(right.Missing).Distinct(StringComparer.Ordinal)]);
        return true;
    }

    // Whether an earlier key of the table says the same, or the same member of an earlier item of the list.
    private bool IsRepeated(RulePlace place, RuleForm form, bool isOfKey)
    {
        var container = isOfKey ? place.Path.Parent : place is { Value: DocumentString, Path.Parent: { IsItem: true, Parent: { } list } } ? list : null;
        if (container is null || RepeatsIn(container, form, isOfKey ? null : place.Path.Name) is not { Count: > 0 } repeats)
        {
            return false;
        }

        if (!repeats.TryGetValue(isOfKey ? place.Key : place.Path.Parent?.ToString() ?? string.Empty, out var first))
        {
            return false;
        }

        _evidence.First = first;
        return true;
    }

    // The keys or items that repeat an earlier one, and that one: found once, since each entry of a table or list that may be large is asked.
    private Dictionary<string, string> RepeatsIn(SettingPath container, RuleForm form, string? member)
    {
        if (_repeats.TryGetValue((container, form, member), out var known))
        {
            return known;
        }

        var (firsts, repeats) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        switch (_values.ValueOf(container))
        {
            case DocumentTable table when member is null:
                foreach (var entry in table.Entries)
                {
                    Add(form.Of(entry.Key), entry.Key);
                }

                break;
            case DocumentArray list when member is not null:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    if (list.Items[i] is DocumentTable item && item[member] is DocumentString text)
                    {
                        Add(form.Of(text.Value), container.Item(i).ToString());
                    }
                }

                break;
        }

        _repeats.Add((container, form, member), repeats);
        return repeats;

        void Add(string text, string name)
        {
            if (!firsts.TryAdd(text, name) && firsts[text] is var first && first != name)
            {
                repeats[name] = first;
            }
        }
    }
}
