using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Migrations.Running;

namespace Settings.Migrations.Laws;

/// <summary>What there is to say about laws that migrations do not keep.</summary>
internal static class LawFindings
{
    public static LawFinding Hole(string release, string from, string to) => new(
        MigrationLawDiagnostics.Hole, release, $"{from} -> {to}", $"No step leads from {from} to {to}: no node can go from one to the other, in either direction. Add a step, if need be an empty one.");

    public static LawFinding NoSuchPlace(string migration, string key) => new(
        MigrationLawDiagnostics.NoSuchPlace, migration, key, $"No datastore has the key '{key}': it begins with neither settings, services nor configuration-files, so that this never does anything.");

    public static LawFinding NoBoundary(string migration, string prefix, string victim) => new(
        MigrationLawDiagnostics.NoBoundary, migration, prefix, $"The prefix '{prefix}' ends inside of a segment: a downgrade removes '{victim}', too. End it with a dot.");

    public static LawFinding MapAsKey(string migration, string key) => new(
        MigrationLawDiagnostics.MapAsKey, migration, key, $"'{key}' is a table, of which a datastore has only what is in it: a downgrade removes nothing. Remove it as a prefix.");

    public static LawFinding NotRemoved(string release, string setting) => new(
        MigrationLawDiagnostics.NotRemoved, release, setting, $"'{setting}' came with this release, and no migration removes it on the way back: the older release cannot read a datastore that has it. Add it to a migration.");

    public static LawFinding NoTwin(string release, string place) => new(
        MigrationLawDiagnostics.NoTwin, release, place, $"The setting goes on the way back, and its metadata '{place}' stays behind. Remove it with the setting.");

    public static LawFinding ManyToOne(string migration, string place, int count) => new(
        MigrationLawDiagnostics.ManyToOne, migration, place, $"{count} old values of '{place}' became one new value, and only the first of them comes back. Write the way back, or tell the variants apart.");

    public static LawFinding BrokenChain(string migration, string place) => new(
        MigrationLawDiagnostics.BrokenChain, migration, place, $"What this expects in '{place}' no earlier migration leaves there: a datastore that took the whole way is not changed.");

    public static LawFinding AddsToNothing(string migration, string place) => new(
        MigrationLawDiagnostics.AddsToNothing, migration, place, $"'{place}' is written where there was nothing, into every datastore and every pending transaction. Change it only where it is.");

    public static LawFinding FailsOnEmptyList(string migration, string key) => new(
        MigrationLawDiagnostics.FailsDowngrade, migration, key, $"An empty list in '{key}' makes the downgrade fail, and with it the boot. Say what becomes of a list without items.");

    public static LawFinding NamedFor(string migration, string named, string touched) => new(
        MigrationLawDiagnostics.NamedFor, migration, migration[(migration.IndexOf('/', StringComparison.Ordinal) + 1)..], $"It is named for {named} and changes only {touched}. Name it for what it does.");

    public static LawFinding Repeated(string migration, string place, string first) => new(
        MigrationLawDiagnostics.Repeated, migration, place, $"It replaces the value of '{place}' by the same as {first} before it, which has left nothing to replace. Remove it.");

    public static LawFinding ImpossibleValue(string migration, string place, string release) => new(
        MigrationLawDiagnostics.ImpossibleValue, migration, place, $"No store of {release} comes to hold in '{place}' what this expects: its default is another, and no migration makes it this one. Replace what those stores hold, too.");

    public static LawFinding OtherDefault(string way, StoreDifference difference, IReadOnlyList<string> variants) => new(
        MigrationLawDiagnostics.OtherDefault, way, difference.Place.ToString(),
        $"On {Shown(variants)} a node that nobody has configured comes to hold {Shown(difference.Behind)} in '{difference.Place}', and a new node {Shown(difference.Before)}. Migrate the old default, or remove it.");

    public static LawFinding FailsOnDefaults(string migration, MigrationDirection direction, MigrationFailure failure, IReadOnlyList<string> variants) => new(
        MigrationLawDiagnostics.FailsOnDefaults, migration, failure.Place.ToString(),
        $"On {Shown(variants)} it fails {(direction == MigrationDirection.Forward ? "on the way up" : "on the way back")} for a node that nobody has configured, and which then stays where it is: {failure.Message} Say which variants the migration is for.");

    public static LawFinding OfStore(DiagnosticRule rule, string migration, string place, string problem, string advice, string counterexample) => new(
        rule, migration, place, $"'{place}': {problem} {advice}")
    {
        Counterexample = counterexample,
    };

    private static string Shown(IReadOnlyList<string> variants) => variants.Count == 1 ? variants[0] : $"{variants[0]} and {variants.Count - 1} other variants";

    private static string Shown(DocumentValue? value) => value is null ? "nothing" : JsonText.Write(value);
}
