using Settings.Compiler.Binding;

namespace Settings.Compiler.Advice.Rules;

/// <summary>What is known of a setting.</summary>
/// <param name="State">Whether it has a value.</param>
/// <param name="Value">The value; null unless it is known.</param>
internal readonly record struct RuleValue(ValueState State, DocumentValue? Value);
