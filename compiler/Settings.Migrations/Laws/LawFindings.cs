using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Migrations.Running;

namespace Settings.Migrations.Laws;

/// <summary>What there is to say about laws that migrations do not keep.</summary>
internal static class LawFindings
{
    public static LawFinding Hole(string release, string from, string to) => new(
        MigrationLawDiagnostics.Hole, release, $"{from} -> {to}", $"The list has no step from {from} to {to}: no node can upgrade or downgrade between them. Add a step, even an empty one.");

    public static LawFinding NoSuchPlace(string migration, string key) => new(
        MigrationLawDiagnostics.NoSuchPlace, migration, key, $"'{key}' is never in a datastore: it does not start with settings, services or configuration-files. The statement has no effect.");

    public static LawFinding NoBoundary(string migration, string prefix, string victim) => new(
        MigrationLawDiagnostics.NoBoundary, migration, prefix, $"The prefix '{prefix}' ends in the middle of a segment: a downgrade also removes '{victim}'. End it with a dot.");

    public static LawFinding MapAsKey(string migration, string key) => new(
        MigrationLawDiagnostics.MapAsKey, migration, key, $"'{key}' is a table, and a datastore contains only the keys in it: a downgrade removes nothing. Remove it as a prefix.");

    public static LawFinding NotRemoved(string release, string setting) => new(
        MigrationLawDiagnostics.NotRemoved, release, setting, $"'{setting}' is new in this release, and no migration removes it on a downgrade: the older release cannot read a datastore that contains it. Add it to a migration.");

    public static LawFinding NoTwin(string release, string place) => new(
        MigrationLawDiagnostics.NoTwin, release, place, $"The downgrade removes the setting, but not its metadata '{place}'. Remove both.");

    public static LawFinding ManyToOne(string migration, string place, int count) => new(
        MigrationLawDiagnostics.ManyToOne, migration, place, $"{count} old values of '{place}' become one new value, and the downgrade restores only the first. Write the downgrade, or distinguish the variants.");

    public static LawFinding BrokenChain(string migration, string place) => new(
        MigrationLawDiagnostics.BrokenChain, migration, place, $"No earlier migration leaves the value in '{place}' that this one expects: a datastore that ran all migrations is not changed.");

    public static LawFinding AddsToNothing(string migration, string place) => new(
        MigrationLawDiagnostics.AddsToNothing, migration, place, $"'{place}' is written even where it was missing, to every datastore and every pending transaction. Change it only where it exists.");

    public static LawFinding FailsOnEmptyList(string migration, string key) => new(
        MigrationLawDiagnostics.FailsDowngrade, migration, key, $"An empty list in '{key}' makes the downgrade fail, and then the node does not boot. Define the value for an empty list.");

    public static LawFinding NamedFor(string migration, string named, string touched) => new(
        MigrationLawDiagnostics.NamedFor, migration, migration[(migration.IndexOf('/', StringComparison.Ordinal) + 1)..], $"Its name mentions {named}, but it changes only {touched}. Name it after what it changes.");

    public static LawFinding Repeated(string migration, string place, string first) => new(
        MigrationLawDiagnostics.Repeated, migration, place, $"It replaces the value of '{place}' with the same value as the earlier {first}, which leaves nothing to replace. Remove it.");

    public static LawFinding ImpossibleValue(string migration, string place, string release) => new(
        MigrationLawDiagnostics.ImpossibleValue, migration, place, $"No store of {release} contains the value in '{place}' that this migration expects: the default is different, and no migration produces it. Replace the values of those stores as well.");

    public static LawFinding OtherDefault(string way, StoreDifference difference, IReadOnlyList<string> variants) => new(
        MigrationLawDiagnostics.OtherDefault, way, difference.Place.ToString(),
        $"On {Shown(variants)} an unconfigured node gets {Shown(difference.Behind)} in '{difference.Place}', but a new node {Shown(difference.Before)}. Migrate the old default, or remove it.");

    public static LawFinding FailsOnDefaults(string migration, MigrationDirection direction, MigrationFailure failure, IReadOnlyList<string> variants) => new(
        MigrationLawDiagnostics.FailsOnDefaults, migration, failure.Place.ToString(),
        $"On {Shown(variants)} the {(direction == MigrationDirection.Forward ? "upgrade" : "downgrade")} of an unconfigured node fails, and the node stays on its release: {failure.Message} Restrict the migration to the variants it is for.");

    public static LawFinding OfStore(DiagnosticRule rule, string migration, string place, string problem, string advice, string counterexample) => new(
        rule, migration, place, $"'{place}': {problem} {advice}")
    {
        Counterexample = counterexample,
    };

    private static string Shown(IReadOnlyList<string> variants) => variants.Count == 1 ? variants[0] : $"{variants[0]} and {variants.Count - 1} other variants";

    private static string Shown(DocumentValue? value) => value is null ? "nothing" : JsonText.Write(value);
}
