using System.Text.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Schemas;
using Settings.Migrations;
using Settings.Migrations.Stores;

namespace Settings.Cli.Output;

/// <summary>Prints what becomes of each value of a datastore, and of its metadata, on the way to another release.</summary>
/// <param name="outcomes">What becomes of them.</param>
/// <param name="schema">Says which settings are secret; asked for only when values are shown.</param>
/// <param name="showSecrets">Whether to show them.</param>
internal sealed class OutcomeOutput(IReadOnlyList<KeyOutcome> outcomes, Lazy<SettingsSchema> schema, bool showSecrets)
{
    private const string Hidden = "\"********\"";

    private static readonly (KeyFate Fate, string Title)[] Titles =
    [
        (KeyFate.Added, "written by migrations"),
        (KeyFate.Migrated, "changed by migrations"),
        (KeyFate.Refilled, "dropped, and refilled by the image"),
        (KeyFate.Reset, "removed by migrations, and reset to what the image has"),
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
            KeyOutcome[] all = [.. outcomes.Where(outcome => outcome.Fate == fate)];
            if (all.Length == 0)
            {
                continue;
            }

            KeyOutcome[] shown = [.. all.Where(outcome => fate != KeyFate.Refilled || IsSetting(outcome))];
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

    /// <summary>For programs: all, as the array "changes" and the array "kept".</summary>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartArray("changes");
        foreach (var outcome in outcomes.Where(outcome => outcome.Fate != KeyFate.Kept))
        {
            WritePlace(json, outcome);
            json.WriteString("outcome", NameOf(outcome.Fate));
            WriteValue(json, "before", outcome.Place, outcome.Before);
            WriteValue(json, "after", outcome.Place, outcome.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("kept");
        foreach (var outcome in outcomes.Where(outcome => outcome.Fate == KeyFate.Kept))
        {
            WritePlace(json, outcome);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, KeyOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("key", outcome.Place.Key);
        json.WriteString("metadata", outcome.Place.Metadata);
        json.WriteString("transaction", outcome.Transaction);
    }

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
            _ => $"~ {outcome.Place} = {Shown(outcome.Place, outcome.Before)} -> {(outcome.After is null ? "what the machine tells" : Shown(outcome.Place, outcome.After))}",
        };
    }

    private void WriteValue(Utf8JsonWriter json, string name, StorePlace place, DocumentValue? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(Shown(place, value));
        }
    }

    private string Shown(StorePlace place, DocumentValue? value) =>
        value is null ? "nothing" : !showSecrets && place.Metadata is null && IsSecret(place.Key) ? Hidden : JsonText.Write(value);

    private bool IsSecret(string name) => DatastoreKey.TryParse(name, out var key, out _) && key.Segments is ["settings", .. var path] && schema.Value.IsSecret(path);
}
