using Settings.Cli.Output;
using Settings.Compiler.Generators;
using Settings.Compiler.Helpers;

namespace Settings.Cli.Commands;

/// <summary>catalog facts: what --facts can say about a machine, and which programs of the node ask for it.</summary>
internal static class CatalogFacts
{
    private static readonly ILookup<HostFact, string> Users = GeneratorPrograms.All
        .SelectMany(program => program.Facts.Select(fact => (Fact: fact, program.Name)))
        .ToLookup(use => use.Fact, use => use.Name);

    /// <summary>Prints the facts.</summary>
    public static void Print(CommandStreams streams, bool isJson)
    {
        if (isJson)
        {
            JsonOutput.Write(streams.Output, json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("facts");
                foreach (var fact in KnownFacts.All)
                {
                    json.WriteStartObject();
                    json.WriteString("name", fact.Name);
                    json.WriteString("type", fact.Expects);
                    json.WriteString("description", fact.Meaning);
                    json.WriteString("default", fact.Default);
                    json.WriteStartArray("usedBy");
                    foreach (var user in Users[fact])
                    {
                        json.WriteStringValue(user);
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
            return;
        }

        foreach (var fact in KnownFacts.All)
        {
            streams.Output.WriteLine($"{fact.Name}: {fact.Expects}{(fact.Default is null ? string.Empty : $", {fact.Default} unless given")}");
            streams.Output.WriteLine($"  {fact.Meaning}");
            if (Users[fact].Any())
            {
                streams.Output.WriteLine($"  asked for by {string.Join(", ", Users[fact])}");
            }
        }

        streams.Output.WriteLine("[settings]: a table");
        streams.Output.WriteLine("  Values of settings themselves, in place of what programs on the machine would set.");
    }
}
