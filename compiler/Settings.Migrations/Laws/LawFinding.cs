using Settings.Compiler.Diagnostics;

namespace Settings.Migrations.Laws;

/// <summary>A law that the migrations of a history do not keep.</summary>
/// <param name="Rule">The law.</param>
/// <param name="Migration">The migration, such as v1.8.0/boot-setting; or the release, such as v1.8.0, when one is missing there.</param>
/// <param name="Place">The key or metadata.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record LawFinding(DiagnosticRule Rule, string Migration, string Place, string Message)
{
    /// <summary>Why it stays as it is; null when no reason is given.</summary>
    public string? Known { get; init; }

    /// <summary>The smallest store that shows it, as a test for the file of the migration; null when no store is needed to see it.</summary>
    public string? Counterexample { get; init; }
}
