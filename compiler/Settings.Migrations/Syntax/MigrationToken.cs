using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>A token of a migration.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it is; each token begins where the one before it ends.</param>
public readonly record struct MigrationToken(MigrationTokenKind Kind, TextSpan Span);
