using Settings.Compiler.Diagnostics;
using Settings.Compiler.Import.Rust;
using Settings.Compiler.Text;
using Settings.Migrations.Importing.Programs;

namespace Settings.Migrations.Importing;

/// <summary>The program of one of upstream's migrations as a migration of the catalog.</summary>
/// <param name="Migration">What it does.</param>
/// <param name="Text">The same as a file.</param>
public sealed record ProgramImport(Migration Migration, string Text)
{
    /// <summary>Reads a program.</summary>
    /// <param name="source">The program, src/main.rs.</param>
    /// <param name="name">The name of the migration.</param>
    /// <param name="isKnown">Whether the catalog has the migration, for what is said about one that is not understood.</param>
    /// <param name="findings">Gets what is not understood.</param>
    /// <returns>The migration; null, with a finding, when a part of the program is not understood: none of it is guessed.</returns>
    public static ProgramImport? Read(SourceText source, string name, bool isKnown, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(findings);
        try
        {
            var migrations = ProgramReader.Read(source);
            ImportedStatement[] statements = [.. migrations.SelectMany(migration => HelperKinds.StatementsOf(migration))];
            var text = statements.Length > 0 ? ProgramWriter.Write([.. statements]) : throw new UnreadableRustException(migrations[0].Value.Span, "It does nothing, which no migration of the catalog says.");
            var document = MigrationDocument.Read(new SourceText(MigrationLibrary.PathOf(name), text), name);
            return document.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error) is not { } mistake
                ? new ProgramImport(document.Migration, text)
                : throw new UnreadableRustException(migrations[0].Value.Span, $"The language of migrations has no way to say it. {mistake.Message}");
        }
        catch (UnreadableRustException problem)
        {
            findings.Add(ReleaseStepDiagnostics.NotImported(problem.Span, name, problem.Message, isKnown));
            return null;
        }
    }
}
