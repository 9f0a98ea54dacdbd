using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Compiler.Facts;
using Settings.Compiler.Generators;
using Settings.Compiler.TemplateFunctions;

namespace Settings.Cli.Commands;

/// <summary>catalog facts: what --facts can say about a machine, and which programs of the node, and helpers of templates, ask for it.</summary>
internal static class CatalogFacts
{
    /// <summary>Prints the facts.</summary>
    public static void Print(CommandStreams streams, bool isJson)
    {
        var users = GeneratorPrograms.All.SelectMany(program => program.Facts.Select(fact => (Fact: fact, program.Name)))
            .Concat(HelperRegistry.All.OrderBy(helper => helper.Name, StringComparer.Ordinal).SelectMany(helper => helper.Facts.Select(fact => (Fact: fact, Name: $"the template helper {helper.Name}"))))
            .Concat(KnownFacts.All.Where(fact => fact.IsForRules || fact == KnownFacts.CpuCount).Select(fact => (Fact: fact, Name: "rules about what the machine has, in verify")))
            .ToLookup(use => use.Fact, use => use.Name);
        if (isJson)
        {
            var facts = KnownFacts.All.Select(fact => new FactJson(fact.Name, fact.Expects, fact.Meaning, fact.Default, users[fact]));
            JsonOutput.Write(streams.Output, new FactsJson(facts), JsonContracts.Printed.FactsJson);
            return;
        }

        foreach (var fact in KnownFacts.All)
        {
            streams.Output.WriteLine($"{fact.Name}: {fact.Expects}{(fact.Default is null ? string.Empty : $", default: {fact.Default}")}");
            streams.Output.WriteLine($"  {fact.Meaning}");
            streams.Output.WriteLine($"  used by {string.Join(", ", users[fact])}");
        }

        streams.Output.WriteLine("[settings]: a table");
        streams.Output.WriteLine("  Values of settings that programs on the machine would otherwise set.");
    }
}
