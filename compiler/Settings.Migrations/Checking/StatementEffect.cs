using System.Collections.Immutable;
using Settings.Migrations.Operations;
using Settings.Migrations.Syntax;

namespace Settings.Migrations.Checking;

/// <summary>What one statement does, which for one of both directions includes its inverse.</summary>
/// <param name="Forward">What it does on the upgrade, in order.</param>
/// <param name="Backward">What it does on the downgrade, in order.</param>
public sealed record StatementEffect(ImmutableArray<MigrationOperation> Forward, ImmutableArray<MigrationOperation> Backward)
{
    /// <summary>The effect of a statement, as far as it means anything.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="direction">The direction of the block that it is in; null when it is in none.</param>
    public static StatementEffect Of(MigrationStatementSyntax statement, MigrationDirection? direction)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (statement is DirectionSyntax block)
        {
            return Of(block.Statements, block.Direction);
        }

        return statement is TestSyntax or LossySyntax or GivenSyntax or ExpectSyntax ? new StatementEffect([], []) : Of([statement], direction);
    }

    private static StatementEffect Of(ImmutableArray<MigrationStatementSyntax> statements, MigrationDirection? direction)
    {
        var scope = direction is { } only ? OperationScope.OneWay(only) : OperationScope.BothWays();
        new StatementChecker([]).Check(statements, scope);
        return direction == MigrationDirection.Backward
            ? new StatementEffect([], scope.Forward.ToImmutableArray())
            : new StatementEffect(scope.Forward.ToImmutableArray(), scope.Backward.ToImmutableArray());
    }
}
