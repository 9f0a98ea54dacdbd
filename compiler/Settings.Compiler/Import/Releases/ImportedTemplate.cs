using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Releases;

/// <summary>One of upstream's templates that was translated.</summary>
/// <param name="Source">Its text.</param>
/// <param name="IsTranslated">Whether there is a translation.</param>
/// <param name="Findings">What was found in it, sorted by place.</param>
public sealed record ImportedTemplate(SourceText Source, bool IsTranslated, IReadOnlyList<Diagnostic> Findings);
