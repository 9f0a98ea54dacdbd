using System.Collections.Immutable;
using Settings.Compiler.Advice.Rules.Amounts;
using Settings.Compiler.Binding;
using Settings.Compiler.Facts;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Advice.Rules;

/// <summary>Tells whether the conditions of rules hold, and what they came upon.</summary>
/// <param name="target">The variant and the release.</param>
/// <param name="values">The settings.</param>
/// <param name="facts">What is known of the machine; null when nothing is.</param>
internal sealed class ConditionEvaluator(RuleTarget target, RuleValues values, HostFacts? facts)
{
    private readonly AmountEvaluator _amounts = new(values, facts);
    private readonly RepeatFinder _repeats = new(values);
    private RuleEvidence _evidence = RuleEvidence.None;

    /// <summary>What conditions came upon that all hold, for certain or as far as is known; null when one does not.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="place">What the rule is about.</param>
    public RuleEvidence? Evaluate(ImmutableArray<RuleCondition> conditions, RulePlace place)
    {
        _evidence = RuleEvidence.None;
        return Holds(place, conditions) ? _evidence : null;
    }

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

    // One that holds for certain counts before one that only facts can decide; what the others came upon is forgotten.
    private bool HoldsOneOf(RulePlace place, ImmutableArray<RuleCondition> alternatives)
    {
        var before = _evidence;
        var apart = before.IsCertain ? before : before with { Missing = [] };
        RuleEvidence? open = null;
        foreach (var alternative in alternatives)
        {
            _evidence = apart;
            if (!Holds(place, alternative))
            {
                continue;
            }

            if (_evidence.IsCertain)
            {
                _evidence = _evidence.Awaiting(before.Missing);
                return true;
            }

            open = open?.Awaiting(_evidence.Missing) ?? _evidence;
        }

        _evidence = open?.Awaiting(before.Missing) ?? before;
        return open is not null;
    }

    private bool Holds(RulePlace place, RuleCondition condition)
    {
        if (condition.Any.Length > 0)
        {
            return HoldsOneOf(place, condition.Any);
        }

        if (condition.All.Length > 0)
        {
            return Holds(place, condition.All);
        }

        if (condition.On is { } variants)
        {
            return variants.Contain(target);
        }

        if (condition.Amounts is { } amounts)
        {
            return Relate(amounts, place);
        }

        if (condition.Form is { } form)
        {
            return Repeats(place, form, condition.IsOfKey);
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
            RuleTest.Unset => values.Find(path).State == ValueState.Unset,
            RuleTest.Unwritten => values.IsUnwritten(path),
            RuleTest.Set => values.IsSet(path),
            _ => Compares(path, condition, condition.Other is { } other ? place.Resolve(other) : null),
        };
    }

    // Whether a program of the node fills in what nothing else sets is asked last: more than that must be known of the variant for nothing else.
    private bool Compares(SettingPath path, RuleCondition condition, SettingPath? otherPath)
    {
        var found = values.FindGiven(path);
        var other = otherPath is null ? new RuleValue(ValueState.Known, null) : values.FindGiven(otherPath);
        return ValueOf(found, condition.Default) is { } value
            && RuleTests.Passes(value, condition, ValueOf(other, condition.OtherDefault))
            && (found.State != ValueState.Unset || values.Find(path).State == ValueState.Unset)
            && (otherPath is null || other.State != ValueState.Unset || values.Find(otherPath).State == ValueState.Unset);
    }

    private static DocumentValue? ValueOf(RuleValue found, DocumentValue? otherwise) => found.State == ValueState.Unset ? otherwise : found.Value;

    private bool Relate(AmountComparison amounts, RulePlace place)
    {
        var (left, right) = (_amounts.Of(amounts.Left, place), _amounts.Of(amounts.Right, place));
        if (left.Nano is not { } first || right.Nano is not { } second)
        {
            return IsOpen(left, right);
        }

        _evidence = _evidence with { Left = left.Text, Right = right.Text, Difference = second - first };
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

        _evidence = _evidence.Awaiting(left.Missing.Concat(right.Missing)) with { Left = left.Text, Right = right.Text };
        return true;
    }

    private bool Repeats(RulePlace place, RuleForm form, bool isOfKey)
    {
        if (_repeats.FirstOf(place, form, isOfKey) is not { } first)
        {
            return false;
        }

        _evidence = _evidence with { First = first };
        return true;
    }
}
