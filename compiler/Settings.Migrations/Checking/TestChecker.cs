using System.Collections.Immutable;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Settings.Migrations.Syntax;
using Settings.Migrations.Testing;

namespace Settings.Migrations.Checking;

/// <summary>Turns test blocks into tests.</summary>
internal sealed class TestChecker(DiagnosticBag diagnostics, StatementChecker statements)
{
    private readonly Dictionary<string, TextSpan> _names = new(StringComparer.Ordinal);

    /// <summary>A test. What an expectation does not mention is as it was given.</summary>
    public MigrationTest Check(TestSyntax test)
    {
        if (!_names.TryAdd(test.Name, test.NameSpan))
        {
            diagnostics.Add(MigrationMeaningDiagnostics.DuplicateTest(test.NameSpan, _names[test.Name], test.Name));
        }

        var given = FlatStore.Empty;
        var expectations = ImmutableArray.CreateBuilder<ExpectSyntax>();
        foreach (var statement in test.Statements)
        {
            switch (statement)
            {
                case GivenSyntax { Entry.Value: not null } entry:
                    given = given.With(statements.Check(entry.Entry.Place), entry.Entry.Value);
                    break;
                case GivenSyntax entry:
                    diagnostics.Add(MigrationMeaningDiagnostics.Misplaced(entry.Entry.Span, "gone", "after 'expect'; in 'given', leave out what is missing"));
                    break;
                case ExpectSyntax expect:
                    expectations.Add(expect);
                    break;
                default:
                    diagnostics.Add(MigrationMeaningDiagnostics.Misplaced(statement.Span, statement.Word, "outside of tests, which contain only 'given' and 'expect'"));
                    break;
            }
        }

        if (expectations.Count == 0)
        {
            diagnostics.Add(MigrationMeaningDiagnostics.EmptyTest(test.NameSpan, "expect"));
        }

        return new MigrationTest(test.Name, test.NameSpan, test.Variant ?? string.Empty, given)
        {
            Forward = Expectation(expectations, MigrationDirection.Forward, given),
            Backward = Expectation(expectations, MigrationDirection.Backward, given),
            Expectations = expectations.ToImmutable(),
        };
    }

    private MigrationExpectation? Expectation(IEnumerable<ExpectSyntax> all, MigrationDirection direction, FlatStore given)
    {
        ExpectSyntax[] expectations = all.Where(expect => expect.Direction == direction).ToArray();
        if (expectations.Length == 0)
        {
            return null;
        }

        if (expectations.Any(expect => expect.IsFailure))
        {
            return new MigrationExpectation(null);
        }

        foreach (var entry in expectations.Select(expect => expect.Entry).OfType<EntrySyntax>())
        {
            given = given.With(statements.Check(entry.Place), entry.Value);
        }

        return new MigrationExpectation(given);
    }
}
