using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Settings.Migrations.Checking;
using Settings.Migrations.Syntax;

namespace Settings.Migrations;

/// <summary>A text read as a migration.</summary>
/// <param name="Tree">What it says.</param>
/// <param name="Migration">What it means, as far as it means anything.</param>
/// <param name="Diagnostics">What is wrong with it, in order.</param>
public sealed record MigrationDocument(MigrationSyntaxTree Tree, Migration Migration, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether the migration can be run.</summary>
    public bool IsValid => Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);

    /// <summary>Reads a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="name">The name of the migration.</param>
    public static MigrationDocument Read(SourceText source, string name)
    {
        var tree = MigrationSyntaxTree.Parse(source);
        var checker = new MigrationChecker();
        var migration = checker.Check(name, tree.Statements, isWhole: tree.Diagnostics.Count == 0);
        return new MigrationDocument(tree, migration, tree.Diagnostics.Concat(checker.Diagnostics).OrderBy(diagnostic => diagnostic.Span.Start).ToImmutableArray());
    }
}
