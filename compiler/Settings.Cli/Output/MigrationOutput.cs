using System.Text.Json;
using Settings.Cli.Commands;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Migrations;
using Settings.Compiler.Migrations.Planning;
using Settings.Compiler.Migrations.Stores;
using Settings.Compiler.Schemas;

namespace Settings.Cli.Output;

/// <summary>Prints what a migration of a datastore does: its plan, and every key that changes.</summary>
internal sealed class MigrationOutput(CompilerSession session, MigrationPlan plan, IReadOnlyList<StoreChange> changes, bool showSecrets)
{
    private const string Hidden = "\"********\"";

    // Settings are secret whatever the variant and the release.
    private readonly SettingsSchema _schema = session.Schemas.SettingsFor(session.Schemas.ModelNames, session.Catalog.NewestRelease.Name);

    /// <summary>For people; the plan and the changes themselves only when asked for.</summary>
    public void WriteText(TextWriter output, string from, string to, bool isDetailed)
    {
        output.WriteLine($"{from} -> {to}: {plan.Migrations.Length} migrations{(plan.Migrations.Length == 0 ? string.Empty : plan.Direction == MigrationDirection.Forward ? " forward" : " backward")}, {changes.Count} changes");
        if (!isDetailed)
        {
            return;
        }

        foreach (var name in plan.Migrations)
        {
            output.WriteLine($"  {name}");
        }

        foreach (var change in changes)
        {
            var where = change.Transaction is null ? string.Empty : $"{change.Transaction}: ";
            output.WriteLine(where + (change.Before, change.After) switch
            {
                (null, { } added) => $"+ {change.Place} = {Shown(change.Place, added)}",
                ({ } removed, null) => $"- {change.Place} = {Shown(change.Place, removed)}",
                _ => $"~ {change.Place} = {Shown(change.Place, change.Before)} -> {Shown(change.Place, change.After)}",
            });
        }
    }

    /// <summary>For programs.</summary>
    public void WriteJson(Utf8JsonWriter json, string from, string to)
    {
        json.WriteStartObject();
        json.WriteString("from", from);
        json.WriteString("to", to);
        json.WriteString("direction", plan.Direction == MigrationDirection.Forward ? "forward" : "backward");
        json.WriteStartArray("migrations");
        foreach (var name in plan.Migrations)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("key", change.Place.Key);
            json.WriteString("metadata", change.Place.Metadata);
            json.WriteString("transaction", change.Transaction);
            Write(json, "before", change.Place, change.Before);
            Write(json, "after", change.Place, change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, string name, StorePlace place, DocumentValue? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(Shown(place, value));
        }
    }

    private string Shown(StorePlace place, DocumentValue? value) =>
        value is null ? "nothing" : !showSecrets && place.Metadata is null && IsSecret(place.Key) ? Hidden : JsonText.Write(value);

    private bool IsSecret(string name) => DatastoreKey.TryParse(name, out var key, out _) && key.Segments is ["settings", .. var path] && _schema.IsSecret(path);
}
