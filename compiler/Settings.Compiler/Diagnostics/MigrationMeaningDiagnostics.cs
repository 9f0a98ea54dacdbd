using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about what the statements of migrations mean.</summary>
public static class MigrationMeaningDiagnostics
{
    private static readonly DiagnosticRule PlacementRule = new("BR4010", "misplaced-statement", Severity.Error);
    private static readonly DiagnosticRule OneWayRule = new("BR4011", "one-way-statement", Severity.Error);
    private static readonly DiagnosticRule NoWayBackRule = new("BR4012", "no-way-back", Severity.Error);
    private static readonly DiagnosticRule AmbiguousRule = new("BR4013", "ambiguous-way-back", Severity.Error);
    private static readonly DiagnosticRule ChainRule = new("BR4014", "chained-changes", Severity.Error);
    private static readonly DiagnosticRule ChangeRule = new("BR4015", "impossible-change", Severity.Error);
    private static readonly DiagnosticRule FrameRule = new("BR4016", "frame-without-place", Severity.Error);
    private static readonly DiagnosticRule GeneratorRule = new("BR4017", "unknown-generator", Severity.Error);
    private static readonly DiagnosticRule TraitRule = new("BR4018", "unknown-variant-trait", Severity.Error);
    private static readonly DiagnosticRule ConversionRule = new("BR4019", "unknown-conversion", Severity.Error);
    private static readonly DiagnosticRule TestNameRule = new("BR4020", "duplicate-test", Severity.Error);
    private static readonly DiagnosticRule EmptyTestRule = new("BR4021", "empty-test", Severity.Error);
    private static readonly DiagnosticRule NeedlessLossyRule = new("BR4022", "needless-lossy", Severity.Warning);
    private static readonly DiagnosticRule EmptyRule = new("BR4023", "empty-migration", Severity.Warning);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } =
    [
        PlacementRule, OneWayRule, NoWayBackRule, AmbiguousRule, ChainRule, ChangeRule, FrameRule, GeneratorRule, TraitRule, ConversionRule,
        TestNameRule, EmptyTestRule, NeedlessLossyRule, EmptyRule,
    ];

    /// <summary>A statement where it has no meaning.</summary>
    public static Diagnostic Misplaced(TextSpan span, string statement, string place) =>
        new(PlacementRule, span, $"'{statement}' is only allowed {place}.");

    /// <summary>add where only one way is written.</summary>
    public static Diagnostic AddInDirection(TextSpan span) => new(
        PlacementRule, span, "'add' covers both directions; write it outside of 'forward' and 'backward', or write 'remove' here.");

    /// <summary>A statement whose inverse does not follow, where both ways are written.</summary>
    public static Diagnostic NoInverse(TextSpan span, string statement) => new(
        OneWayRule, span, $"'{statement}' has no known inverse; write it in a 'forward' or 'backward' block.");

    /// <summary>One direction is written and the other is not.</summary>
    public static Diagnostic NoWayBack(TextSpan span, string written, string missing) => new(
        NoWayBackRule, span, $"'{missing}' is missing, but '{written}' exists; write it, or say why it is impossible: lossy \"why\".");

    /// <summary>Something is removed that nothing brings back.</summary>
    public static Diagnostic RemovedForGood(TextSpan span) => new(
        NoWayBackRule, span, "A downgrade does not restore what is removed here; say why that does no harm: lossy \"why\".");

    /// <summary>Several old values become the same new one.</summary>
    public static Diagnostic ManyToOne(TextSpan span, TextSpan first, string value) => new(
        AmbiguousRule, span, $"{value} comes from two old values, so the downgrade can restore only the first; say so: lossy \"why\".")
    {
        Labels = [new DiagnosticLabel(first, "this one is restored")],
    };

    /// <summary>One old value becomes two new ones.</summary>
    public static Diagnostic OneToMany(TextSpan span, TextSpan first, string value) => new(
        AmbiguousRule, span, $"{value} is replaced twice; only the first change ever applies. Remove one, or guard both with 'when variant'.")
    {
        Labels = [new DiagnosticLabel(first, "this change applies")],
    };

    /// <summary>A change makes what a later one replaces.</summary>
    public static Diagnostic Chained(TextSpan span, TextSpan maker, string value) => new(
        ChainRule, span, $"{value} is the result of an earlier change; changes run one after the other, so both would apply. Reorder them, or write the final value at once.")
    {
        Labels = [new DiagnosticLabel(maker, "made here")],
    };

    /// <summary>A change between values that cannot be compared so.</summary>
    public static Diagnostic ImpossibleChange(TextSpan span, string reason) =>
        new(ChangeRule, span, $"{reason}.");

    /// <summary>A frame without exactly one place.</summary>
    public static Diagnostic Frame(TextSpan span, int places) => new(
        FrameRule, span, $"The text after 'in' contains '{{}}' {places} times; it must contain it exactly once, where the versions are.");

    /// <summary>A generator that cannot be run.</summary>
    public static Diagnostic Generator(TextSpan span, string reason) =>
        new(GeneratorRule, span, $"{reason}.");

    /// <summary>A trait that variants do not have.</summary>
    public static Diagnostic UnknownTrait(TextSpan span, string trait, string? closest) => new(
        TraitRule, span, $"Unknown variant trait '{trait}'{(closest is null ? "." : $"; did you mean '{closest}'?")} Known: platform, runtime, family, flavor.");

    /// <summary>A conversion that does not exist.</summary>
    public static Diagnostic UnknownConversion(TextSpan span, string name, IReadOnlyList<string> known) => new(
        ConversionRule, span, $"Unknown conversion '{name}'.")
    {
        Help = $"Known: {string.Join(", ", known.SkipLast(1))} and {known[^1]}.",
    };

    /// <summary>A conversion with or without what it takes.</summary>
    public static Diagnostic ConversionForm(TextSpan span, string reason) =>
        new(ConversionRule, span, $"{reason}.");

    /// <summary>Two tests of one name.</summary>
    public static Diagnostic DuplicateTest(TextSpan span, TextSpan first, string name) => new(
        TestNameRule, span, $"A test \"{name}\" already exists; rename one of them.")
    {
        Labels = [new DiagnosticLabel(first, "the other test")],
    };

    /// <summary>A test that cannot fail.</summary>
    public static Diagnostic EmptyTest(TextSpan span, string missing) =>
        new(EmptyTestRule, span, $"'{missing}' is missing, so the test shows nothing; add one.");

    /// <summary>lossy where nothing is lost.</summary>
    public static Diagnostic NeedlessLossy(TextSpan span) =>
        new(NeedlessLossyRule, span, "Every statement of this migration undoes itself; remove 'lossy'.");

    /// <summary>A migration that does nothing.</summary>
    public static Diagnostic Empty() =>
        new(EmptyRule, default, "The migration is empty; write a statement, or remove the file and its name from the release.");
}
