using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Migrations.Importing.Programs;

/// <summary>A value of one of the types that upstream offers to migrations.</summary>
/// <param name="Name">The name of the type.</param>
/// <param name="Fields">Its fields; those without names have their numbers.</param>
/// <param name="Span">Where it is.</param>
internal sealed record StructureProgramValue(string Name, ImmutableArray<(string Name, ProgramValue Value)> Fields, TextSpan Span) : ProgramValue(Span);
