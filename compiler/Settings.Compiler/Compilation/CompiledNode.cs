using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Generators;

namespace Settings.Compiler.Compilation;

/// <summary>What a node does with user data from its start to the end of the launch transaction.</summary>
public sealed record CompiledNode
{
    /// <summary>What is sent to the datastore, in order: "defaults", "user-data", "generators", and "machine" where host facts give values.</summary>
    public required ImmutableArray<DatastoreTransaction> Transactions { get; init; }

    /// <summary>What follows from committing them.</summary>
    public required CommitOutcome Commit { get; init; }

    /// <summary>What became of the setting generators and of the other settings that come from the machine, sorted by setting.</summary>
    public required ImmutableArray<GeneratorOutcome> Generators { get; init; }

    /// <summary>
    /// The settings as templates see them: merged, generated, read through the model. Values that the user data gave have
    /// the span they were written at; all others have empty spans.
    /// </summary>
    public required DocumentTable Settings { get; init; }

    /// <summary>The datastore after the commit.</summary>
    public required DatastoreState Datastore { get; init; }
}
