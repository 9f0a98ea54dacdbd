using Settings.Compiler.Text;

namespace Settings.Migrations.Importing.Programs;

/// <summary>What an expression of a program is.</summary>
/// <param name="Span">Where the expression is.</param>
internal abstract record ProgramValue(TextSpan Span);
