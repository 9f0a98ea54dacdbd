namespace Settings.Compiler.Advice.Rules.Amounts;

/// <summary>Two amounts, and how they must relate for a condition to be true.</summary>
/// <param name="Left">The first.</param>
/// <param name="Relation">The relation.</param>
/// <param name="Right">The second.</param>
public sealed record AmountComparison(RuleAmount Left, AmountRelation Relation, RuleAmount Right);
