using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about the steps between releases.</summary>
public static class ReleaseStepDiagnostics
{
    private static readonly DiagnosticRule InvalidStepRule = new("BR4030", "invalid-release-step", Severity.Error);
    private static readonly DiagnosticRule TwoWaysRule = new("BR4031", "two-ways", Severity.Warning);
    private static readonly DiagnosticRule UnknownMigrationRule = new("BR4032", "unknown-chain-migration", Severity.Error);
    private static readonly DiagnosticRule OrderRule = new("BR4033", "chain-order", Severity.Warning);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [InvalidStepRule, TwoWaysRule, UnknownMigrationRule, OrderRule];

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
}
