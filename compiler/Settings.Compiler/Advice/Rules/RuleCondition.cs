using System.Collections.Immutable;
using Settings.Compiler.Advice.Rules.Amounts;
using Settings.Compiler.Binding;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas.Patterns;

namespace Settings.Compiler.Advice.Rules;

/// <summary>A condition of a rule: a value, and a test that it must pass.</summary>
public sealed record RuleCondition
{
    /// <summary>
    /// The setting whose value is tested; stars stand for what those of the rule's own path stand for.
    /// Null for the value that the rule is about.
    /// </summary>
    public SettingPath? Setting { get; init; }

    /// <summary>Whether the last key of the rule's own path is tested instead of a value.</summary>
    public bool IsOfKey { get; init; }

    /// <summary>The test; conditions with alternatives have none.</summary>
    public RuleTest Test { get; init; }

    /// <summary>What the text should match, for tests of texts; compiled when a text is first tested, which fails when it is broken.</summary>
    public Lazy<ITextPattern>? Pattern { get; init; }

    /// <summary>The texts to compare with, for tests of equality.</summary>
    public ImmutableArray<string> Texts { get; init; } = [];

    /// <summary>The other values to compare with, in JSON.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>The setting to compare with, for tests of order; null when that is a bound.</summary>
    public SettingPath? Other { get; init; }

    /// <summary>What the value is compared with when that is not a setting: a number, or nanoseconds.</summary>
    public Int128 Bound { get; init; }

    /// <summary>What the program that reads the setting takes when nothing gives it a value; null when a setting without a value passes no test.</summary>
    public DocumentValue? Default { get; init; }

    /// <summary>The same of the other setting.</summary>
    public DocumentValue? OtherDefault { get; init; }

    /// <summary>Whether the texts of a list are tested as one, with spaces between.</summary>
    public bool IsJoined { get; init; }

    /// <summary>How the program reads texts, so that two that say the same can be told; for tests of repetition.</summary>
    public RuleForm? Form { get; init; }

    /// <summary>The variants that it is true for, instead of a value.</summary>
    public RuleVariants? On { get; init; }

    /// <summary>The amounts that are compared, instead of a value.</summary>
    public AmountComparison? Amounts { get; init; }

    /// <summary>Conditions one of which must hold; empty when this is a condition of its own.</summary>
    public ImmutableArray<RuleCondition> Any { get; init; } = [];

    /// <summary>Conditions all of which must hold; empty when this is a condition of its own.</summary>
    public ImmutableArray<RuleCondition> All { get; init; } = [];
}
