using System.Collections.Immutable;
using Settings.Compiler.Datastore;
using Settings.Compiler.Text;
using Settings.Migrations.Syntax;

namespace Settings.Migrations.Testing;

/// <summary>A test of a migration, written beside it.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Span">Where its name is.</param>
/// <param name="Variant">The variant that it runs on; empty for none.</param>
/// <param name="Given">The store before.</param>
public sealed record MigrationTest(string Name, TextSpan Span, string Variant, FlatStore Given)
{
    /// <summary>What the upgrade changes; null when the test does not say.</summary>
    public MigrationExpectation? Forward { get; init; }

    /// <summary>What is different from the store before after the upgrade and the downgrade; null when the test does not say.</summary>
    public MigrationExpectation? Backward { get; init; }

    /// <summary>The statements that say what is expected.</summary>
    public ImmutableArray<ExpectSyntax> Expectations { get; init; } = [];
}
