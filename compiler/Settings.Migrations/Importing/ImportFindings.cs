using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Migrations.Importing;

/// <summary>What was found in one of upstream's files.</summary>
/// <param name="Source">The file.</param>
/// <param name="Findings">The findings.</param>
public sealed record ImportFindings(SourceText Source, ImmutableArray<Diagnostic> Findings);
