using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Migrations.Importing.Programs;

/// <summary>A list, of which some items may be there on some variants only.</summary>
/// <param name="Items">The items.</param>
/// <param name="Span">Where it is.</param>
internal sealed record ListProgramValue(ImmutableArray<GuardedValue> Items, TextSpan Span) : ProgramValue(Span);
