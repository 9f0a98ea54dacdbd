using System.Collections.Immutable;
using Settings.Compiler.Text;
using Settings.Migrations.Drafting;
using Settings.Migrations.Formatting;

namespace Settings.Migrations.Importing.Programs;

/// <summary>Writes statements as a migration.</summary>
internal sealed class ProgramWriter
{
    private const int LongestLine = 140;
    private const string SeveralBecomeOne = "several old values become one, of which the first comes back";

    private readonly IndentedText _text = new();

    /// <summary>The text of a migration.</summary>
    /// <param name="statements">What it says.</param>
    public static string Write(ImmutableArray<ImportedStatement> statements)
    {
        var writer = new ProgramWriter();
        writer.WriteLosses(statements);
        writer.WriteGroups(statements.Where(statement => statement.Direction is null));
        writer.WriteDirection("forward", statements.Where(statement => statement.Direction == MigrationDirection.Forward));
        writer.WriteDirection("backward", statements.Where(statement => statement.Direction == MigrationDirection.Backward));
        return MigrationFormatter.Format(new SourceText(string.Empty, writer._text.ToString())).Text;
    }

    private void WriteLosses(ImmutableArray<ImportedStatement> statements)
    {
        var losses = statements.Select(statement => statement.Loss)
            .Append(Shared(statements).Any(IsManyToOne) ? SeveralBecomeOne : null)
            .OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        if (losses.Length > 0)
        {
            _text.Line($"lossy {StatementText.Quoted(string.Join("; ", losses))}");
        }
    }

    private static bool IsManyToOne(ImmutableArray<ImportedStatement> same) =>
        same.Select(statement => statement.Change?.New).OfType<string>().GroupBy(text => text, StringComparer.Ordinal).Any(group => group.Count() > 1);

    private void WriteDirection(string word, IEnumerable<ImportedStatement> statements) =>
        _text.Paragraph(() => _text.Block(word, () => WriteGroups(statements)));

    private void WriteGroups(IEnumerable<ImportedStatement> statements)
    {
        foreach (var group in Adjacent(statements, (one, next) => one.Conditions.SequenceEqual(next.Conditions)))
        {
            if (group[0].Conditions.IsEmpty)
            {
                WriteGroup(group);
            }
            else
            {
                _text.Block(StatementText.Of(group[0].Conditions), () => WriteGroup(group));
            }
        }
    }

    private void WriteGroup(ImmutableArray<ImportedStatement> group)
    {
        foreach (var same in Shared(group))
        {
            if (same is [var only])
            {
                WriteOne(only);
                continue;
            }

            _text.Block(same[0].Head, () =>
            {
                foreach (var statement in same)
                {
                    _text.Line(statement.Item);
                }
            });
        }
    }

    private void WriteOne(ImportedStatement statement)
    {
        var change = statement.Change is var (old, now) ? StatementText.Change(old, now) : statement.Item;
        var line = $"{statement.Head} {change}".TrimEnd(' ');
        if (line.Length < LongestLine || statement.Change is not var (before, after))
        {
            Array.ForEach(line.Split('\n'), _text.Line);
            return;
        }

        _text.Line(statement.Head);
        _text.Line($"  {before}");
        _text.Line($"  -> {after}");
    }

    private static IEnumerable<ImmutableArray<ImportedStatement>> Shared(IEnumerable<ImportedStatement> statements) => Adjacent(statements, (one, next) => one.Shares(next));

    private static IEnumerable<ImmutableArray<ImportedStatement>> Adjacent(IEnumerable<ImportedStatement> statements, Func<ImportedStatement, ImportedStatement, bool> belong)
    {
        var group = ImmutableArray.CreateBuilder<ImportedStatement>();
        foreach (var statement in statements)
        {
            if (group.Count > 0 && !belong(group[^1], statement))
            {
                yield return group.DrainToImmutable();
            }

            group.Add(statement);
        }

        if (group.Count > 0)
        {
            yield return group.DrainToImmutable();
        }
    }
}
