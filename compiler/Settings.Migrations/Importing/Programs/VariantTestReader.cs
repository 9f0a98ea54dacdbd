using Settings.Compiler.Import.Rust;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Importing.Programs;

/// <summary>
/// Reads conditions about the variant that an image is built for: cfg!(variant_platform = "aws"), and the same as attributes.
/// Upstream: bottlerocket-variant (Variant::emit_cfgs).
/// </summary>
/// <param name="cursor">Where to read.</param>
internal sealed class VariantTestReader(RustCursor cursor)
{
    private const string Prefix = "variant_";
    private const int Deepest = 16;
    private const int MostWays = 32;

    private int _depth;

    /// <summary>Reads the condition of an 'if', up to its block.</summary>
    /// <exception cref="UnreadableRustException">It is about something else than the variant.</exception>
    public VariantTest ReadExpression()
    {
        var test = ReadAll();
        while (cursor.TryTake("||"))
        {
            test = Limited(test.Or(ReadAll()));
        }

        return test;
    }

    /// <summary>Reads what is between the brackets of cfg.</summary>
    /// <exception cref="UnreadableRustException">It is about something else than the variant.</exception>
    public VariantTest ReadPredicate()
    {
        using var level = Enter();
        var place = cursor.Current.Span;
        var name = cursor.ExpectWord();
        if (name is "all" or "any" or "not" && cursor.TryTake("("))
        {
            var test = ReadPredicate();
            while (cursor.TryTake(",") && !cursor.Is(")"))
            {
                var next = ReadPredicate();
                test = Limited(name == "all" ? test.And(next) : test.Or(next));
            }

            cursor.Expect(")");
            return name == "not" ? test.Not : test;
        }

        var trait = name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : string.Empty;
        if (!VariantTraits.Names.Contains(trait, StringComparer.Ordinal))
        {
            throw new UnreadableRustException(place, $"Migrations cannot ask for '{name}', only for {string.Join(", ", VariantTraits.Names.Select(known => $"'{Prefix}{known}'"))}.");
        }

        cursor.Expect("=");
        return cursor.Current.Kind == RustTokenKind.Text
            ? VariantTest.Of(new VariantCondition(trait, IsEqual: true, cursor.Take().Text))
            : throw cursor.Unexpected("a string");
    }

    private VariantTest ReadAll()
    {
        var test = ReadOne();
        while (cursor.TryTake("&&"))
        {
            test = Limited(test.And(ReadOne()));
        }

        return test;
    }

    private VariantTest ReadOne()
    {
        using var level = Enter();
        if (cursor.TryTake("!"))
        {
            return ReadOne().Not;
        }

        if (cursor.TryTake("("))
        {
            var inner = ReadExpression();
            cursor.Expect(")");
            return inner;
        }

        if (!cursor.TryTakeWord("cfg"))
        {
            throw cursor.Unexpected("a condition about the variant, such as cfg!(variant_platform = \"aws\"),");
        }

        cursor.Expect("!");
        cursor.Expect("(");
        var test = ReadPredicate();
        cursor.Expect(")");
        return test;
    }

    private VariantTest Limited(VariantTest test) => test.Size <= MostWays ? test : throw cursor.Unexpected("a shorter condition");

    private Level Enter() => ++_depth <= Deepest ? new Level(this) : throw cursor.Unexpected("a shorter condition");

    private readonly struct Level(VariantTestReader reader) : IDisposable
    {
        public void Dispose() => reader._depth--;
    }
}
