using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Migrations.Syntax;
using Settings.Migrations.Testing;

namespace Settings.Migrations.Checking;

/// <summary>
/// Turns the statements of a file into a migration. Statements give both directions; where the downgrade does not follow, the
/// file must write both or say why it is lost.
/// </summary>
internal sealed class MigrationChecker
{
    private readonly DiagnosticBag _diagnostics = [];
    private readonly StatementChecker _statements;

    public MigrationChecker() => _statements = new StatementChecker(_diagnostics);

    /// <summary>What is wrong.</summary>
    public IReadOnlyCollection<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The migration that the statements make.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="statements">The statements.</param>
    /// <param name="isWhole">Whether they are all of the file: what does not parse could be what seems to be missing.</param>
    public Migration Check(string name, ImmutableArray<MigrationStatementSyntax> statements, bool isWhole)
    {
        var scope = OperationScope.BothWays();
        var tests = new TestChecker(_diagnostics, _statements);
        var found = ImmutableArray.CreateBuilder<MigrationTest>();
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case DirectionSyntax direction:
                    Check(direction, scope);
                    break;
                case TestSyntax test:
                    found.Add(tests.Check(test));
                    break;
                case LossySyntax:
                    break;
                default:
                    _statements.Check(statement, scope);
                    break;
            }
        }

        if (isWhole)
        {
            CheckWays(statements);
        }

        return new Migration(name)
        {
            Forward = scope.Forward.ToImmutableArray(),
            Backward = scope.Backward.ToImmutableArray(),
            LossyReason = statements.OfType<LossySyntax>().FirstOrDefault()?.Reason,
            Tests = found.ToImmutable(),
        };
    }

    private void Check(DirectionSyntax direction, OperationScope scope)
    {
        var inner = OperationScope.OneWay(direction.Direction);
        _statements.Check(direction.Statements, inner);
        if (direction.Direction == MigrationDirection.Forward)
        {
            scope.Do(inner.Forward);
        }
        else
        {
            scope.Undo(inner.Forward);
        }
    }

    private void CheckWays(ImmutableArray<MigrationStatementSyntax> statements)
    {
        DirectionSyntax[] ways = statements.OfType<DirectionSyntax>().ToArray();
        LossySyntax[] lossy = statements.OfType<LossySyntax>().ToArray();
        foreach (var second in lossy.Skip(1))
        {
            _diagnostics.Add(MigrationMeaningDiagnostics.Misplaced(second.Span, "lossy", "once in a file; put all reasons into one statement"));
        }

        if (lossy.Length > 0)
        {
            if (ways.Length == 0 && _statements.Losses.Count == 0)
            {
                _diagnostics.Add(MigrationMeaningDiagnostics.NeedlessLossy(lossy[0].Span));
            }

            return;
        }

        _diagnostics.AddRange(_statements.Losses);
        if (ways.Length > 0 && ways.All(way => way.Direction == ways[0].Direction))
        {
            var written = ways[0].Word;
            _diagnostics.Add(MigrationMeaningDiagnostics.NoWayBack(ways[0].KeywordSpan, written, written == "forward" ? "backward" : "forward"));
        }

        if (statements.All(statement => statement is TestSyntax))
        {
            _diagnostics.Add(MigrationMeaningDiagnostics.Empty());
        }
    }
}
