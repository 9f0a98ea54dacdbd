using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Helpers;

namespace Settings.Compiler.Generators;

/// <summary>What a program that fills in a setting gives.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Value">The value; null unless it was generated.</param>
/// <param name="Missing">The facts without which it cannot tell.</param>
/// <param name="Reason">Why there is no value, as a sentence; null when there is no more to say.</param>
public sealed record GeneratorResult(GeneratorStatus Status, DocumentValue? Value, ImmutableArray<HostFact> Missing, string? Reason)
{
    /// <summary>A text.</summary>
    public static GeneratorResult Of(string text) => Of(new DocumentString(text, default));

    /// <summary>A value.</summary>
    public static GeneratorResult Of(DocumentValue value) => new(GeneratorStatus.Generated, value, [], null);

    /// <summary>The machine would know.</summary>
    public static GeneratorResult Needs(params ImmutableArray<HostFact> facts) => new(GeneratorStatus.NeedsMachine, null, facts, null);

    /// <summary>The program sets nothing, and that is no fault.</summary>
    public static GeneratorResult Skip(string reason) => new(GeneratorStatus.Skipped, null, [], reason);

    /// <summary>The program fails, and with it the boot.</summary>
    public static GeneratorResult Fail(string reason) => new(GeneratorStatus.Failed, null, [], reason);
}
