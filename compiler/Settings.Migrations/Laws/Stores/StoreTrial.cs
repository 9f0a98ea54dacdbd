using Settings.Compiler.Datastore;
using Settings.Migrations.Running;

namespace Settings.Migrations.Laws.Stores;

/// <summary>A store that goes one way and, where it arrives, the other way again; run when asked for.</summary>
/// <param name="subject">The migrations.</param>
/// <param name="direction">The way; the store is of the release that it begins with.</param>
/// <param name="store">The store.</param>
internal sealed class StoreTrial(StoreSubject subject, MigrationDirection direction, FlatStore store)
{
    private MigrationOutcome? _there;
    private MigrationOutcome? _again;
    private IReadOnlyList<StoreDifference>? _changes;
    private IReadOnlyList<StoreDifference>? _remains;

    /// <summary>The migrations.</summary>
    public StoreSubject Subject { get; } = subject;

    /// <summary>The way.</summary>
    public MigrationDirection Direction { get; } = direction;

    /// <summary>The store before.</summary>
    public FlatStore Store { get; } = store;

    /// <summary>Another store on the same way.</summary>
    public StoreTrial On(FlatStore store) => new(Subject, Direction, store);

    /// <summary>What becomes of it.</summary>
    public MigrationOutcome There => _there ??= Subject.Run(Direction, Store);

    /// <summary>What becomes of that on the other way; null when it does not arrive.</summary>
    public MigrationOutcome? Again => There.Store is { } store ? _again ??= Subject.Run(StoreSubject.Other(Direction), store) : null;

    /// <summary>What is different where it arrives; nothing when it does not.</summary>
    public IReadOnlyList<StoreDifference> Changes => _changes ??= There.Store is { } store ? [.. StoreDifference.Between(Store, store)] : [];

    /// <summary>What is different after both ways; nothing when it does not come so far.</summary>
    public IReadOnlyList<StoreDifference> Remains => _remains ??= Again?.Store is { } store ? [.. StoreDifference.Between(Store, store)] : [];
}
