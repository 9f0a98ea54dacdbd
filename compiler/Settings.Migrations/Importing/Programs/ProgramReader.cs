using System.Collections.Immutable;
using Settings.Compiler.Import.Rust;
using Settings.Compiler.Text;

namespace Settings.Migrations.Importing.Programs;

/// <summary>
/// Reads the program of a migration as far as it only says which of upstream's kinds of migrations it is, and with which arguments.
/// Upstream: bottlerocket sources/settings-migrations, sources/api/migration/migration-helpers/src/lib.rs (migrate).
/// </summary>
internal static class ProgramReader
{
    private const string Main = "main";

    /// <summary>What a program migrates with: a value for each kind of variant.</summary>
    /// <param name="source">The program.</param>
    /// <exception cref="UnreadableRustException">It does anything else.</exception>
    public static ImmutableArray<GuardedValue> Read(SourceText source)
    {
        var cursor = RustLexer.Read(source.Text).Begin();
        var items = new ProgramItems(cursor);
        if (!items.Functions.TryGetValue(Main, out var start))
        {
            throw new UnreadableRustException(default, "The program has no function 'main'.");
        }

        cursor.Position = start;
        var entry = RunOf(cursor);
        if (entry is not null && !items.Functions.TryGetValue(entry, out start))
        {
            throw new UnreadableRustException(cursor.Current.Span, $"The program has no function '{entry}' without parameters.");
        }

        cursor.Position = start;
        var body = new BodyReader(cursor, items);
        body.ReadBlock();
        var migrations = body.Migrations.ToImmutableArray();
        for (var i = 0; i < migrations.Length; i++)
        {
            if (migrations.Take(i).Any(before => VariantTest.Both(before.Conditions, migrations[i].Conditions) is not null))
            {
                throw new UnreadableRustException(migrations[i].Value.Span, "The program migrates twice; the second time takes the place of the first.");
            }
        }

        return migrations.Length > 0 ? migrations : throw new UnreadableRustException(default, "The program calls 'migrate' nowhere.");
    }

    // fn main() { if let Err(e) = run() { eprintln!("{}", e); process::exit(1); } }: the name of run; null when main does something itself.
    private static string? RunOf(RustCursor cursor)
    {
        cursor.Expect("{");
        if (!cursor.TryTakeWord("if"))
        {
            return null;
        }

        if (!cursor.TryTakeWord("let"))
        {
            return null;
        }

        cursor.ExpectWord();
        cursor.Skip();
        cursor.Expect("=");
        var name = cursor.ExpectWord();
        cursor.Expect("(");
        cursor.Expect(")");
        cursor.Expect("{");
        while (!cursor.TryTake("}"))
        {
            ExpectFarewell(cursor);
        }

        return cursor.Is("}") ? name : throw cursor.Unexpected("'}'");
    }

    // What a program does after a failure must not change anything.
    private static void ExpectFarewell(RustCursor cursor)
    {
        if (cursor.TryTakeWord("eprintln"))
        {
            cursor.Expect("!");
        }
        else
        {
            if (cursor.TryTakeWord("std"))
            {
                cursor.Expect("::");
            }

            if (!cursor.TryTakeWord("process") || !cursor.TryTake("::") || !cursor.TryTakeWord("exit"))
            {
                throw cursor.Unexpected("'eprintln!' or 'process::exit'");
            }
        }

        cursor.Skip();
        cursor.Expect(";");
    }
}
