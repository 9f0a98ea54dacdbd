using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Helpers;

namespace Settings.Compiler.Generators;

/// <summary>What became of one setting generator.</summary>
/// <param name="Setting">The setting it is for.</param>
/// <param name="Command">Its command.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Value">The value; null unless it was generated.</param>
/// <param name="Reason">Why there is no value, as a sentence; null when there is no more to say.</param>
public sealed record GeneratorOutcome(DatastoreKey Setting, string Command, GeneratorStatus Status, DocumentValue? Value = null, string? Reason = null)
{
    /// <summary>The host facts that would tell the value; empty when it has one, or when nobody knows what the command asks.</summary>
    public ImmutableArray<HostFact> Missing { get; init; } = [];
}
