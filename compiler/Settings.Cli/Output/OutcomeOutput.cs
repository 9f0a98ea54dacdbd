using Settings.Cli.Output.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Migrations.Stores;

namespace Settings.Cli.Output;

/// <summary>Prints what becomes of each value of a datastore, and of its metadata, on the way to another release.</summary>
/// <param name="outcomes">What becomes of them.</param>
/// <param name="secrets">What must not be shown of them.</param>
internal sealed class OutcomeOutput(IReadOnlyList<KeyOutcome> outcomes, SecretPolicy secrets)
{
    private static readonly (KeyFate Fate, string Title)[] Titles =
    [
        (KeyFate.Added, "written by migrations"),
        (KeyFate.Migrated, "changed by migrations"),
        (KeyFate.Refilled, "dropped, and refilled by the image"),
        (KeyFate.Reset, "removed by migrations, and reset to the image's value"),
        (KeyFate.Lost, "lost"),
        (KeyFate.Gone, "gone, unless the image writes its own"),
    ];

    /// <summary>How many are not as they were.</summary>
    public int Changes => outcomes.Count(outcome => outcome.Fate != KeyFate.Kept);

    /// <summary>For people: a part for each fate. What is kept is counted, and so is what is refilled and no setting.</summary>
    public void WriteText(TextWriter output)
    {
        output.WriteLine($"kept: {outcomes.Count - Changes}");
        foreach (var (fate, title) in Titles)
        {
            KeyOutcome[] all = outcomes.Where(outcome => outcome.Fate == fate).ToArray();
            if (all.Length == 0)
            {
                continue;
            }

            KeyOutcome[] shown = all.Where(outcome => fate != KeyFate.Refilled || IsSetting(outcome)).ToArray();
            output.WriteLine($"{title}: {all.Length}");
            foreach (var outcome in shown)
            {
                output.WriteLine(Line(outcome));
            }

            if (shown.Length < all.Length)
            {
                output.WriteLine($"  and {all.Length - shown.Length} of services, configuration files and metadata");
            }
        }
    }

    /// <summary>For programs: what does not stay as it is.</summary>
    public IEnumerable<KeyChangeJson> ChangesToJson() => outcomes.Where(outcome => outcome.Fate != KeyFate.Kept).Select(outcome => new KeyChangeJson(
        outcome.Place.Key,
        outcome.Place.Metadata,
        outcome.Transaction,
        NameOf(outcome.Fate),
        ToJson(outcome.Place, outcome.Before),
        ToJson(outcome.Place, outcome.After)));

    /// <summary>For programs: what stays.</summary>
    public IEnumerable<KeyJson> KeptToJson() => outcomes.Where(outcome => outcome.Fate == KeyFate.Kept)
        .Select(outcome => new KeyJson(outcome.Place.Key, outcome.Place.Metadata, outcome.Transaction));

    private static string NameOf(KeyFate fate) => fate switch
    {
        KeyFate.Kept => "kept",
        KeyFate.Added => "added",
        KeyFate.Migrated => "migrated",
        KeyFate.Refilled => "refilled",
        KeyFate.Reset => "reset",
        KeyFate.Lost => "lost",
        _ => "gone",
    };

    private static bool IsSetting(KeyOutcome outcome) => outcome.Place.Metadata is null && outcome.Place.Key.StartsWith("settings.", StringComparison.Ordinal);

    private string Line(KeyOutcome outcome)
    {
        var where = outcome.Transaction is null ? string.Empty : $"{outcome.Transaction}: ";
        return where + outcome.Fate switch
        {
            KeyFate.Added => $"+ {outcome.Place} = {Shown(outcome.Place, outcome.After)}",
            KeyFate.Lost or KeyFate.Gone => $"- {outcome.Place} = {Shown(outcome.Place, outcome.Before)}",
            _ => $"~ {outcome.Place} = {Shown(outcome.Place, outcome.Before)} -> {(outcome.After is null ? "reported by the machine" : Shown(outcome.Place, outcome.After))}",
        };
    }

    private RawJson? ToJson(StorePlace place, DocumentValue? value) => value is null ? null : new RawJson(Shown(place, value));

    private string Shown(StorePlace place, DocumentValue? value) =>
        value is null ? "nothing" : place.Metadata is null ? secrets.Json(place.Key, value) : secrets.Json(value);
}
