using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Facts;

namespace Settings.Compiler.Generators;

/// <summary>What a program that fills in a setting gives.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Value">The value; null unless it was generated.</param>
/// <param name="Reason">Why there is no value, as a sentence; null when there is no more to say.</param>
public sealed record GeneratorResult(GeneratorStatus Status, DocumentValue? Value = null, string? Reason = null)
{
    /// <summary>The facts without which it cannot tell: one of each choice.</summary>
    public ImmutableArray<FactChoice> Missing { get; init; } = [];

    /// <summary>The setting without which it cannot tell, and which a node would have by now; null for none.</summary>
    public string? MissingSetting { get; init; }

    /// <summary>The fact that makes it fail; null when it does not fail, or when it is not for a fact.</summary>
    public HostFact? Culprit { get; init; }

    /// <summary>A text.</summary>
    public static GeneratorResult Of(string text) => Of(new DocumentString(text, default));

    /// <summary>A value.</summary>
    public static GeneratorResult Of(DocumentValue value) => new(GeneratorStatus.Generated, value);

    /// <summary>The machine would know, and say all of this.</summary>
    public static GeneratorResult Needs(params ImmutableArray<FactChoice> facts) => new(GeneratorStatus.NeedsMachine) { Missing = facts };

    /// <summary>The machine would know, and any of this is enough.</summary>
    public static GeneratorResult NeedsOneOf(params ImmutableArray<HostFact> facts) => Needs(new FactChoice(facts));

    /// <summary>A setting that the node has by now gives more.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="facts">The facts that are needed beside it.</param>
    public static GeneratorResult NeedsSetting(string setting, params ImmutableArray<FactChoice> facts) =>
        new(GeneratorStatus.NeedsMachine, Reason: $"'{setting}' is not set.") { Missing = facts, MissingSetting = setting };

    /// <summary>The program sets nothing, which is not a fault.</summary>
    public static GeneratorResult Skip(string reason) => new(GeneratorStatus.Skipped, Reason: reason);

    /// <summary>The program fails, and with it the boot.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="culprit">The fact it fails for; null when it is not for a fact.</param>
    public static GeneratorResult Fail(string reason, HostFact? culprit = null) => new(GeneratorStatus.Failed, Reason: reason) { Culprit = culprit };
}
