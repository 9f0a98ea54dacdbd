using System.Collections.Immutable;
using Settings.Compiler.Import.Rust;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Importing.Programs;

/// <summary>
/// Reads statements and expressions, and works out what they are: strings, lists of them and upstream's kinds of migrations. Both ways of a
/// condition about the variant are worked out, one after the other, and each value keeps the conditions under which it is.
/// </summary>
/// <param name="cursor">Where to read.</param>
/// <param name="items">What the program defines.</param>
internal sealed partial class BodyReader(RustCursor cursor, ProgramItems items)
{
    // Far more than any real program has.
    private const int MostExpressions = 20_000;
    private const int Deepest = 64;

    private const string Helpers = "migration_helpers";
    private const string Kinds = "migration_helpers::common_migrations";
    private const string Migrate = "migration_helpers::migrate";

    private readonly VariantTestReader _tests = new(cursor);
    private Dictionary<string, ProgramVariable> _variables = new(StringComparer.Ordinal);
    private ImmutableArray<VariantCondition> _path = [];
    private int _expressions;
    private int _depth;

    /// <summary>What the calls of migrate were given.</summary>
    public List<GuardedValue> Migrations { get; } = [];

    /// <summary>Reads a block, from its brace on.</summary>
    /// <returns>What its last expression is.</returns>
    /// <exception cref="UnreadableRustException">It does something that is not known.</exception>
    public ImmutableArray<GuardedValue> ReadBlock()
    {
        var start = cursor.Position;
        var before = _variables.Keys.ToHashSet(StringComparer.Ordinal);
        cursor.Expect("{");
        var result = Nothing(start);
        while (!cursor.TryTake("}"))
        {
            result = ReadStatement();
        }

        foreach (var name in _variables.Keys.Where(name => !before.Contains(name)).ToArray())
        {
            _variables.Remove(name);
        }

        return result;
    }

    private ImmutableArray<GuardedValue> ReadStatement()
    {
        var start = cursor.Position;
        if (cursor.TryTake("#"))
        {
            ReadAttributed();
            return Nothing(start);
        }

        if (cursor.TryTakeWord("let"))
        {
            ReadVariable();
            return Nothing(start);
        }

        var isBlock = cursor.IsWord("if") || cursor.Is("{");
        var value = ReadExpression();
        if (cursor.TryTake(";"))
        {
            return Nothing(start);
        }

        return isBlock || cursor.Is("}") ? value : throw cursor.Unexpected("';'");
    }

    // #[cfg(...)] before a block: on other variants it is not there.
    private void ReadAttributed()
    {
        cursor.Expect("[");
        if (!cursor.TryTakeWord("cfg"))
        {
            throw cursor.Unexpected("'cfg'");
        }

        cursor.Expect("(");
        var test = _tests.ReadPredicate();
        cursor.Expect(")");
        cursor.Expect("]");
        if (!cursor.Is("{"))
        {
            throw cursor.Unexpected("a block");
        }

        var before = Migrations.Count;
        Branch(test.True, ReadBlock);
        if (Migrations.Count > before)
        {
            throw new UnreadableRustException(Migrations[before].Value.Span, "On other variants the program may migrate nothing, which leaves no datastore.");
        }
    }

    private void ReadVariable()
    {
        var isMutable = cursor.TryTakeWord("mut");
        var place = cursor.Current.Span;
        var name = cursor.ExpectWord();
        cursor.SkipTo("=");
        cursor.Expect("=");
        var value = ReadExpression();
        cursor.Expect(";");
        if (!_variables.TryAdd(name, new ProgramVariable(value, isMutable)))
        {
            throw new UnreadableRustException(place, $"'{name}' is defined twice.");
        }
    }

    // Reads a block for each way in which a condition holds, and ends after it.
    private ImmutableArray<GuardedValue> Branch(ImmutableArray<ImmutableArray<VariantCondition>> ways, Func<ImmutableArray<GuardedValue>> read)
    {
        var (start, outer) = (cursor.Position, _path);
        var values = ImmutableArray.CreateBuilder<GuardedValue>();
        foreach (var way in ways)
        {
            if (VariantTest.Both(outer, way) is not { } path)
            {
                continue;
            }

            (cursor.Position, _path) = (start, path);
            values.AddRange(Under(way, read()));
        }

        (cursor.Position, _path) = (start, outer);
        SkipBranch();
        return values.ToImmutable();
    }

    // A block, or another 'if' with all that belongs to it.
    private void SkipBranch()
    {
        do
        {
            while (!cursor.IsAtEnd && !cursor.Is("{"))
            {
                cursor.Skip();
            }

            cursor.Skip();
        }
        while (cursor.TryTakeWord("else"));
    }

    private ImmutableArray<GuardedValue> ReadIf()
    {
        var start = cursor.Position;
        cursor.TryTakeWord("if");
        if (cursor.IsWord("let"))
        {
            throw cursor.Unexpected("a condition about the variant");
        }

        var test = _tests.ReadExpression();
        if (!cursor.Is("{"))
        {
            throw cursor.Unexpected("'{'");
        }

        var (block, before) = (cursor.Position, Migrations.Count);
        cursor.Skip();
        var after = cursor.Position;
        var hasElse = cursor.TryTakeWord("else");
        var other = cursor.Position;
        cursor.Position = block;
        var values = Branch(test.True, ReadBlock);
        if (hasElse)
        {
            cursor.Position = other;
            return values.AddRange(Branch(test.False, cursor.IsWord("if") ? ReadIf : ReadBlock));
        }

        cursor.Position = after;
        return Migrations.Count == before
            ? Nothing(start)
            : throw new UnreadableRustException(Migrations[before].Value.Span, "On other variants the program migrates nothing, which leaves no datastore.");
    }

    private ImmutableArray<GuardedValue> Nothing(int start) => [new GuardedValue(new UnitProgramValue(cursor.SpanFrom(start)))];

    private static IEnumerable<GuardedValue> Under(ImmutableArray<VariantCondition> conditions, IEnumerable<GuardedValue> values)
    {
        foreach (var value in values)
        {
            if (VariantTest.Both(conditions, value.Conditions) is { } both)
            {
                yield return value with { Conditions = both };
            }
        }
    }
}
