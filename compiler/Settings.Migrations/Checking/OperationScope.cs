using Settings.Migrations.Operations;

namespace Settings.Migrations.Checking;

/// <summary>Where statements put their operations: both ways, or, in a block of one direction, only into that one.</summary>
internal sealed class OperationScope
{
    private readonly List<MigrationOperation> _forward = [];
    private readonly List<IReadOnlyList<MigrationOperation>> _backward = [];

    private OperationScope(MigrationDirection? direction) => Direction = direction;

    /// <summary>The direction of the block; null where statements give both.</summary>
    public MigrationDirection? Direction { get; }

    /// <summary>The operations of the upgrade, or of the only way, in the order of the statements.</summary>
    public IReadOnlyList<MigrationOperation> Forward => _forward;

    /// <summary>The operations of the downgrade: what the last statement did is undone first.</summary>
    public IEnumerable<MigrationOperation> Backward => Enumerable.Reverse(_backward).SelectMany(operations => operations);

    /// <summary>A scope for statements that give both directions.</summary>
    public static OperationScope BothWays() => new(null);

    /// <summary>A scope for statements of one direction.</summary>
    public static OperationScope OneWay(MigrationDirection direction) => new(direction);

    /// <summary>A scope of the same kind, for the statements of an inner block.</summary>
    public OperationScope Inner() => new(Direction);

    /// <summary>Adds to the upgrade, or to the only way.</summary>
    public void Do(IEnumerable<MigrationOperation> operations) => _forward.AddRange(operations);

    /// <summary>Adds to the downgrade.</summary>
    public void Undo(IEnumerable<MigrationOperation> operations) => _backward.Add([.. operations]);
}
