using Settings.Cli.Output.Json;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Datastore;
using Settings.Migrations.Nodes;
using Settings.Migrations.Stores;

namespace Settings.Cli.Output;

/// <summary>Prints compiled transactions and what follows from them.</summary>
internal sealed class CompilationOutput(Variant variant, CompiledNode node, SecretPolicy secrets)
{
    /// <summary>The datastore that the node had before; null when it starts for the first time.</summary>
    public ExistingStore? Existing { get; init; }

    /// <summary>For programs.</summary>
    public CompilationJson ToJson()
    {
        var outcomes = Existing is null ? null : OutcomesOf(Existing);
        return new CompilationJson(variant.Release, variant.Name)
        {
            From = Existing?.From,
            Migrations = Existing?.Migrations,
            Changes = outcomes?.ChangesToJson(),
            Kept = outcomes?.KeptToJson(),
            Transactions = node.Transactions.Select(transaction => new TransactionJson(
                transaction.Name,
                transaction.Source,
                transaction.Strength is { } strength ? NameOf(strength) : null,
                new OrderedDictionary<string, RawJson>(transaction.Set.Select(pair => KeyValuePair.Create(pair.Key.ToString(), new RawJson(secrets.Json(pair.Key, pair.Value)))), StringComparer.Ordinal))),
            Commit = new CommitJson(
                node.Commit.Changed.Select(key => key.ToString()),
                node.Commit.Services.Select(service => service.Name),
                node.Commit.Files.Select(file => file.Path),
                node.Commit.RestartCommands),
            Machine = MachineOutput.ToJson(node),
        };
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

            OutcomesOf(existing).WriteText(output);
        }

        foreach (var transaction in node.Transactions)
        {
            output.WriteLine($"\ntransaction {transaction.Name}, from {transaction.Source}{(transaction.Strength is { } strength ? $", {NameOf(strength)}" : string.Empty)}");
            foreach (var pair in transaction.Set)
            {
                output.WriteLine($"  {pair.Key} = {secrets.Json(pair.Key, pair.Value)}");
            }
        }

        output.WriteLine($"\ncommit: {node.Commit.Changed.Length} keys");
        WriteList(output, "services", node.Commit.Services.Select(service => service.Name));
        WriteList(output, "files", node.Commit.Files.Select(file => file.Path));
        WriteList(output, "restart", node.Commit.RestartCommands);
        WriteList(output, "set by the node at boot", MachineOutput.LeftBy(node).Where(MachineOutput.IsUnknown).Select(MachineOutput.Line));
        var lost = MachineOutput.LeftBy(node).Where(outcome => !MachineOutput.IsUnknown(outcome)).Select(MachineOutput.Line).ToList();
        if (lost.Count > 0)
        {
            WriteList(output, "not set, because the node does not finish booting", lost);
        }
    }

    private OutcomeOutput OutcomesOf(ExistingStore existing) => new(StoreOutcome.Of(existing.Store, ImageRefill.Of(node)), secrets);

    private static void WriteList(TextWriter output, string title, IEnumerable<string> items)
    {
        output.WriteLine($"{title}:");
        foreach (var item in items)
        {
            output.WriteLine($"  {item}");
        }
    }
}
