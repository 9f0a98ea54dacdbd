using System.Collections.Immutable;

namespace Settings.Compiler.Migrations.Planning;

/// <summary>What leads from one release to another.</summary>
/// <param name="Direction">Which way.</param>
/// <param name="Migrations">The names of the migrations, in the order in which they run.</param>
public sealed record MigrationPlan(MigrationDirection Direction, ImmutableArray<string> Migrations);
