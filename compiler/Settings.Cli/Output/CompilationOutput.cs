using System.Text.Json;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Datastore;
using Settings.Compiler.Schemas;
using Settings.Migrations.Nodes;
using Settings.Migrations.Stores;

namespace Settings.Cli.Output;

/// <summary>Prints compiled transactions and what follows from them.</summary>
internal sealed class CompilationOutput(Variant variant, CompiledNode node, SettingsSchema schema, bool showSecrets)
{
    private const string Hidden = "\"********\"";

    /// <summary>The datastore that the node had before; null when it starts for the first time.</summary>
    public ExistingStore? Existing { get; init; }

    /// <summary>For programs, which need every value as it is.</summary>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("release", variant.Release);
        json.WriteString("variant", variant.Name);
        if (Existing is { } existing)
        {
            json.WriteString("from", existing.From);
            WriteArray(json, "migrations", existing.Migrations);
            OutcomesOf(existing, showAll: true).WriteJson(json);
        }

        json.WriteStartArray("transactions");
        foreach (var transaction in node.Transactions)
        {
            json.WriteStartObject();
            json.WriteString("name", transaction.Name);
            json.WriteString("source", transaction.Source);
            if (transaction.Strength is { } strength)
            {
                json.WriteString("strength", NameOf(strength));
            }

            json.WriteStartObject("set");
            foreach (var pair in transaction.Set)
            {
                json.WritePropertyName(pair.Key.ToString());
                json.WriteRawValue(pair.Json);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("commit");
        WriteArray(json, "changed", node.Commit.Changed.Select(key => key.ToString()));
        WriteArray(json, "services", node.Commit.Services.Select(service => service.Name));
        WriteArray(json, "files", node.Commit.Files.Select(file => file.Path));
        WriteArray(json, "restart", node.Commit.RestartCommands);
        json.WriteEndObject();
        MachineOutput.WriteJson(json, "machine", node);
        json.WriteEndObject();
    }

    private static string NameOf(SettingStrength strength) => strength == SettingStrength.Weak ? "weak" : "strong";

    /// <summary>For people.</summary>
    public void WriteText(TextWriter output)
    {
        output.WriteLine($"{variant.Name} {variant.Release}");
        if (Existing is { } existing)
        {
            output.WriteLine($"\ndatastore of {existing.From}, {Quantity.Of(existing.Migrations.Length, "migration")}");
            foreach (var name in existing.Migrations)
            {
                output.WriteLine($"  {name}");
            }

            OutcomesOf(existing, showSecrets).WriteText(output);
        }

        foreach (var transaction in node.Transactions)
        {
            output.WriteLine($"\ntransaction {transaction.Name}, from {transaction.Source}{(transaction.Strength is { } strength ? $", {NameOf(strength)}" : string.Empty)}");
            foreach (var pair in transaction.Set)
            {
                output.WriteLine($"  {pair.Key} = {Shown(pair)}");
            }
        }

        output.WriteLine($"\ncommit: {node.Commit.Changed.Length} keys");
        WriteList(output, "services", node.Commit.Services.Select(service => service.Name));
        WriteList(output, "files", node.Commit.Files.Select(file => file.Path));
        WriteList(output, "restart", node.Commit.RestartCommands);
        WriteList(output, "the node will set", MachineOutput.LeftBy(node).Where(MachineOutput.IsUnknown).Select(MachineOutput.Line));
        var lost = MachineOutput.LeftBy(node).Where(outcome => !MachineOutput.IsUnknown(outcome)).Select(MachineOutput.Line).ToList();
        if (lost.Count > 0)
        {
            WriteList(output, "the node does not finish starting, and sets none of", lost);
        }
    }

    private OutcomeOutput OutcomesOf(ExistingStore existing, bool showAll) => new(StoreOutcome.Of(existing.Store, ImageRefill.Of(node)), new(schema), showAll);

    private string Shown(DatastorePair pair) => showSecrets || !schema.IsSecret(pair.Key.Segments.Skip(1)) ? pair.Json : Hidden;

    private static void WriteList(TextWriter output, string title, IEnumerable<string> items)
    {
        output.WriteLine($"{title}:");
        foreach (var item in items)
        {
            output.WriteLine($"  {item}");
        }
    }

    private static void WriteArray(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
