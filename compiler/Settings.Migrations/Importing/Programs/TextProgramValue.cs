using Settings.Compiler.Text;

namespace Settings.Migrations.Importing.Programs;

/// <summary>A string.</summary>
/// <param name="Text">The string.</param>
/// <param name="Span">Where it is.</param>
internal sealed record TextProgramValue(string Text, TextSpan Span) : ProgramValue(Span);
