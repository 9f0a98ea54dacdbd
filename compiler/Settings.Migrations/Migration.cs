using System.Collections.Immutable;
using Settings.Migrations.Operations;
using Settings.Migrations.Testing;

namespace Settings.Migrations;

/// <summary>What a release changes in the datastores of nodes, in both directions.</summary>
/// <param name="Name">Its name: the release that it leads to and a short name, such as v1.25.0/kubernetes-service-config.</param>
public sealed record Migration(string Name)
{
    /// <summary>What it does on the way to the newer release, in order.</summary>
    public ImmutableArray<MigrationOperation> Forward { get; init; } = [];

    /// <summary>What it does on the downgrade, in order.</summary>
    public ImmutableArray<MigrationOperation> Backward { get; init; } = [];

    /// <summary>Why the downgrade does not restore what was; null when its author has nothing to say about it.</summary>
    public string? LossyReason { get; init; }

    /// <summary>Its own tests.</summary>
    public ImmutableArray<MigrationTest> Tests { get; init; } = [];

    /// <summary>The operations of a direction.</summary>
    public ImmutableArray<MigrationOperation> In(MigrationDirection direction) => direction == MigrationDirection.Forward ? Forward : Backward;
}
