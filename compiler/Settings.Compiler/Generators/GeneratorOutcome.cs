using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Text;

namespace Settings.Compiler.Generators;

/// <summary>What became of one setting generator.</summary>
/// <param name="Setting">The setting it is for.</param>
/// <param name="Command">Its command.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Value">The value; null unless it was generated.</param>
/// <param name="Reason">Why there is no value, as a sentence; null when there is no more to say.</param>
public sealed record GeneratorOutcome(DatastoreKey Setting, string Command, GeneratorStatus Status, DocumentValue? Value = null, string? Reason = null)
{
    /// <summary>The host facts that would determine the value, one of each choice; empty when it has one, or when it is unknown what the command asks.</summary>
    public ImmutableArray<FactChoice> Missing { get; init; } = [];

    /// <summary>The setting that would tell the value and has none yet itself; null for none.</summary>
    public string? MissingSetting { get; init; }

    /// <summary>Where in the file of host facts is what the value comes from, or why it fails; null when it is not from there.</summary>
    public TextSpan? FactSpan { get; init; }

    /// <summary>The program and its step without its arguments, such as "netdog node-ip".</summary>
    public string Program => string.Join(' ', GeneratorCommand.Split(Command).Take(2).Select(word => word[(word.LastIndexOf('/') + 1)..]));

    /// <summary>The same command without a value, because of another that failed.</summary>
    /// <param name="cause">The other.</param>
    public GeneratorOutcome After(GeneratorOutcome cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return new GeneratorOutcome(Setting, Command, GeneratorStatus.NotSet, Reason: $"'{cause.Program}' fails before it can be set.");
    }
}
