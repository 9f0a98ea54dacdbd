namespace Settings.Compiler.Diagnostics;

/// <summary>The laws that a history of migrations keeps.</summary>
public static class MigrationLawDiagnostics
{
    /// <summary>Steps lead from each release to the next.</summary>
    public static readonly DiagnosticRule Hole = new("BR4101", "release-hole", Severity.Error);

    /// <summary>Keys are those of datastores.</summary>
    public static readonly DiagnosticRule NoSuchPlace = new("BR4102", "no-such-place", Severity.Error);

    /// <summary>Prefixes take nothing else with them.</summary>
    public static readonly DiagnosticRule NoBoundary = new("BR4103", "prefix-without-boundary", Severity.Error);

    /// <summary>Maps are removed as prefixes.</summary>
    public static readonly DiagnosticRule MapAsKey = new("BR4104", "map-removed-as-key", Severity.Error);

    /// <summary>What a release adds is removed on the downgrade.</summary>
    public static readonly DiagnosticRule NotRemoved = new("BR4105", "setting-not-removed", Severity.Error);

    /// <summary>Metadata goes with its setting.</summary>
    public static readonly DiagnosticRule NoTwin = new("BR4106", "metadata-left-behind", Severity.Error);

    /// <summary>The way back is one.</summary>
    public static readonly DiagnosticRule ManyToOne = new("BR4107", "many-to-one", Severity.Error);

    /// <summary>What one release writes the next expects.</summary>
    public static readonly DiagnosticRule BrokenChain = new("BR4108", "broken-chain", Severity.Error);

    /// <summary>Nothing is added to nothing.</summary>
    public static readonly DiagnosticRule AddsToNothing = new("BR4109", "adds-to-nothing", Severity.Error);

    /// <summary>No value keeps a node from going back.</summary>
    public static readonly DiagnosticRule FailsDowngrade = new("BR4110", "failing-downgrade", Severity.Error);

    /// <summary>A migration does what its name says.</summary>
    public static readonly DiagnosticRule NamedFor = new("BR4111", "misnamed-migration", Severity.Error);

    /// <summary>No migration does what an earlier one did.</summary>
    public static readonly DiagnosticRule Repeated = new("BR4112", "repeated-migration", Severity.Error);

    /// <summary>What a migration expects some store can contain.</summary>
    public static readonly DiagnosticRule ImpossibleValue = new("BR4113", "impossible-old-value", Severity.Error);

    /// <summary>Updated nodes and new ones have the same defaults.</summary>
    public static readonly DiagnosticRule OtherDefault = new("BR4121", "default-not-migrated", Severity.Error);

    /// <summary>An update succeeds without a setting that must be set first.</summary>
    public static readonly DiagnosticRule FailsOnDefaults = new("BR4122", "fails-on-defaults", Severity.Error);

    /// <summary>No store of its release makes a migration fail.</summary>
    public static readonly DiagnosticRule FailsOnStore = new("BR4131", "fails-on-store", Severity.Error);

    /// <summary>What no statement mentions stays.</summary>
    public static readonly DiagnosticRule ChangesUnnamed = new("BR4132", "changes-unnamed", Severity.Error);

    /// <summary>The release that a store arrives at can read it.</summary>
    public static readonly DiagnosticRule UnreadableOutcome = new("BR4133", "unreadable-outcome", Severity.Error);

    /// <summary>Forward and back leads to the same store.</summary>
    public static readonly DiagnosticRule NotAsBefore = new("BR4134", "not-as-before", Severity.Error);

    /// <summary>Back and forward leads to the same store.</summary>
    public static readonly DiagnosticRule NotAgain = new("BR4135", "not-again", Severity.Error);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } =
        [Hole, NoSuchPlace, NoBoundary, MapAsKey, NotRemoved, NoTwin, ManyToOne, BrokenChain, AddsToNothing, FailsDowngrade, NamedFor, Repeated, ImpossibleValue, OtherDefault, FailsOnDefaults,
        FailsOnStore, ChangesUnnamed, UnreadableOutcome, NotAsBefore, NotAgain];
}
