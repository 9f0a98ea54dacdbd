using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about the steps between releases.</summary>
public static class ReleaseStepDiagnostics
{
    private static readonly DiagnosticRule InvalidStepRule = new("BR4030", "invalid-release-step", Severity.Error);
    private static readonly DiagnosticRule TwoWaysRule = new("BR4031", "two-ways", Severity.Warning);
    private static readonly DiagnosticRule UnknownMigrationRule = new("BR4032", "unknown-chain-migration", Severity.Error);
    private static readonly DiagnosticRule OrderRule = new("BR4033", "chain-order", Severity.Warning);

    private static readonly DiagnosticRule NotImportedRule = new("BR4034", "migration-not-imported", Severity.Warning);
    private static readonly DiagnosticRule StepDiffersRule = new("BR4035", "chain-step-differs", Severity.Warning);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [InvalidStepRule, TwoWaysRule, UnknownMigrationRule, OrderRule, NotImportedRule, StepDiffersRule];

    /// <summary>A step that is none, or would lead nowhere newer.</summary>
    public static Diagnostic InvalidStep(TextSpan span, string step) => new(
        InvalidStepRule, span, $"'{step}' is not a valid step between releases; write \"1.25.0 -> 1.26.0\", the older release first.");

    /// <summary>What should be a release and is none.</summary>
    public static Diagnostic InvalidRelease(TextSpan span, string release) => new(
        InvalidStepRule, span, $"'{release}' is not a valid release; write three numbers with dots between them, such as 1.26.1.");

    /// <summary>Two steps between the same releases.</summary>
    public static Diagnostic DuplicateStep(TextSpan span, string step) => new(
        InvalidStepRule, span, $"A step '{step}' already exists; put the migrations of both into one list.");

    /// <summary>A key of upstream's Release.toml that is not a step, or would lead nowhere newer.</summary>
    public static Diagnostic InvalidPair(TextSpan span, string pair) => new(
        InvalidStepRule, span, $"'{pair}' is not a valid step between releases; write \"(1.25.0, 1.26.0)\", the older release first.");

    /// <summary>A second step from a release.</summary>
    public static Diagnostic TwoWays(TextSpan span, string from, string one, string other) => new(
        TwoWaysRule, span, $"Two steps lead from {from}, to {one} and to {other}. A node takes the one that leads farthest and never tries the other. Remove one, or make sure that both ways run the same migrations.");

    /// <summary>A name that is not that of a migration's file.</summary>
    public static Diagnostic InvalidMigrationName(TextSpan span, string name, string release) => new(
        UnknownMigrationRule, span, $"'{name}' is not the name of a migration to {release}; write 'migrate_v{release}_NAME.lz4'.");

    /// <summary>A migration that the catalog does not have, of a release that it has.</summary>
    public static Diagnostic UnknownMigration(TextSpan span, string name, string release, string? meant) => new(
        UnknownMigrationRule, span, $"Unknown migration '{name}' of {release}.{(meant is null ? string.Empty : $" Did you mean '{meant}'?")} Correct the name, or add the migration to the catalog.");

    /// <summary>A migration that a step names twice.</summary>
    public static Diagnostic MigrationTwice(TextSpan span, string name) => new(
        OrderRule, span, $"The step names '{name}' twice, so it runs twice. Remove one.");

    /// <summary>A step that is written after a later one.</summary>
    public static Diagnostic StepOutOfOrder(TextSpan span, string step, string before) => new(
        OrderRule, span, $"'{step}' is written after '{before}', which leads to a later release. Sort the steps, the oldest first.");

    /// <summary>A step whose migrations run in another order than those of the catalog.</summary>
    public static Diagnostic OtherOrder(TextSpan span, string step, IEnumerable<string> order) => new(
        OrderRule, span, $"The migrations of '{step}' run in another order than in the catalog: {string.Join(", ", order)}. Use one order in both.");

    /// <summary>A program of a migration that is not understood.</summary>
    /// <param name="span">The place in the program.</param>
    /// <param name="name">The name of the migration.</param>
    /// <param name="reason">What is not understood, in a sentence.</param>
    /// <param name="isKnown">Whether the catalog has the migration.</param>
    public static Diagnostic NotImported(TextSpan span, string name, string reason, bool isKnown) => new(
        NotImportedRule, span, $"The migration '{name}' is not imported. {reason} {(isKnown ? "The catalog has it: compare the two." : "Write it by hand.")}")
    {
        Level = isKnown ? Severity.Info : null,
    };

    /// <summary>A program of a migration that no step runs.</summary>
    public static Diagnostic NotNamed(string name) => new(
        NotImportedRule, default, $"No step of Release.toml names the migration '{name}', so it never runs. Name it, or leave the migration out.");

    /// <summary>A migration without a program.</summary>
    public static Diagnostic NoProgram(TextSpan span, string name) => new(
        NotImportedRule, span, $"The checkout has no program of the migration '{name}'. Look for it in the checkout of its release.");

    /// <summary>A step that the catalog has with other migrations.</summary>
    /// <param name="span">The place of the step.</param>
    /// <param name="step">The step.</param>
    /// <param name="lost">The migrations that only the catalog has in it.</param>
    /// <param name="more">The migrations that the catalog does not have in it.</param>
    public static Diagnostic StepDiffers(TextSpan span, string step, IReadOnlyCollection<string> lost, IReadOnlyCollection<string> more)
    {
        string[] differences =
        [
            .. lost.Count > 0 ? [$"it lacks {Quoted(lost)}"] : Array.Empty<string>(),
            .. more.Count > 0 ? [$"only it has {Quoted(more)}"] : Array.Empty<string>(),
        ];
        return new(StepDiffersRule, span, $"The step '{step}' has other migrations than in the catalog: {string.Join("; ", differences)}. Correct one of the two.");
    }

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
