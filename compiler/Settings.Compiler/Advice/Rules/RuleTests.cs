using Settings.Compiler.Advice.Rules.Amounts;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;

namespace Settings.Compiler.Advice.Rules;

/// <summary>Whether values pass the tests of rules.</summary>
internal static class RuleTests
{
    /// <summary>Whether a value passes the test of a condition.</summary>
    /// <param name="value">The value.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="other">What it is compared with, for tests of order.</param>
    public static bool Passes(DocumentValue value, RuleCondition condition, DocumentValue? other) => condition.Test switch
    {
        RuleTest.Set => true,
        RuleTest.Filled => value is DocumentArray { Items.Count: > 0 } or DocumentTable { Count: > 0 } or DocumentString { Value.Length: > 0 },
        RuleTest.Empty => value is DocumentArray { Items.Count: 0 } or DocumentTable { Count: 0 } or DocumentString { Value.Length: 0 },
        RuleTest.Several => value is DocumentArray { Items.Count: > 1 } or DocumentTable { Count: > 1 },
        _ when condition.IsJoined && value is DocumentArray list => PassesText(string.Join(' ', list.Items.OfType<DocumentString>().Select(item => item.Value)), condition),
        _ when value is DocumentString text => PassesText(text.Value, condition) || (IsOfOrder(condition.Test) && PassesNumber(value, condition, other)),
        RuleTest.Equals => condition.Values.Contains(JsonText.Write(value), StringComparer.Ordinal),
        RuleTest.EqualsNot => !condition.Values.Contains(JsonText.Write(value), StringComparer.Ordinal),
        _ => PassesNumber(value, condition, other),
    };

    /// <summary>Whether a text passes the test of a condition.</summary>
    public static bool PassesText(string text, RuleCondition condition) => condition.Test switch
    {
        RuleTest.Equals => condition.Texts.Contains(text, StringComparer.Ordinal),
        RuleTest.EqualsNot => !condition.Texts.Contains(text, StringComparer.Ordinal),
        RuleTest.Matches => condition.Pattern?.Value.IsMatch(text) == true,
        RuleTest.MatchesNot => condition.Pattern?.Value.IsMatch(text) == false,
        RuleTest.RunsDown => RuleNumber.RunsDown(text),
        RuleTest.NoQuantity => KubernetesQuantity.Parse(text) is null,
        RuleTest.NoWholeQuantity => KubernetesQuantity.Parse(text) is { IsWhole: false },
        _ => false,
    };

    private static bool IsOfOrder(RuleTest test) => test is RuleTest.Exceeds or RuleTest.Reaches or RuleTest.Below or RuleTest.Above;

    private static bool PassesNumber(DocumentValue value, RuleCondition condition, DocumentValue? other) => condition.Test switch
    {
        RuleTest.Exceeds => RuleNumber.WithLimit(value) > RuleNumber.WithLimit(other),
        RuleTest.Reaches => RuleNumber.WithLimit(value) >= RuleNumber.WithLimit(other),
        RuleTest.Below => RuleNumber.Of(value) < condition.Bound,
        RuleTest.Above => RuleNumber.Of(value) > condition.Bound,
        _ => false,
    };
}
