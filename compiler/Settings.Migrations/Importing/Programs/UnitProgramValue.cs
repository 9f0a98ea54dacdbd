using Settings.Compiler.Text;

namespace Settings.Migrations.Importing.Programs;

/// <summary>Nothing, as statements give it.</summary>
/// <param name="Span">Where it is.</param>
internal sealed record UnitProgramValue(TextSpan Span) : ProgramValue(Span);
