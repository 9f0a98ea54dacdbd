using System.Text.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.Generators;
using Settings.Compiler.Sources;
using Settings.Compiler.TemplateFunctions;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Generators;

/// <summary>Programs and helpers ask for the facts that they declare, and for no others: over the cases of the programs.</summary>
public sealed class FactDeclarationTests
{
    // That a machine is an instance at all, any fact of an instance shows.
    private const string AnyInstance = "instance.any";

    private static readonly Variant Variant =
        SettingsCatalog.Open(new EmbeddedCatalogSource()).NewestRelease.Variant("aws-k8s-1.31").Value ?? throw new InvalidOperationException();

    private static readonly List<Case> Cases =
    [
        .. File.ReadLines(Repository.PathOf("compiler/tests/Settings.Compiler.Tests/Generators/Cases/programs.jsonl"))
            .Select(Read)
            .Where(one => GeneratorPrograms.Find(one.Command) is not null),
    ];

    public static IEnumerable<TheoryDataRow<string>> Programs() => GeneratorPrograms.All.Select(program => new TheoryDataRow<string>(program.Name));

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_answers_otherwise_without_a_fact_that_it_declares_and_only_then(string name)
    {
        var program = GeneratorPrograms.All.First(one => one.Name == name);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in Cases.Where(one => GeneratorPrograms.Find(one.Command)?.Program.Name == name))
        {
            foreach (var fact in KnownFacts.All.Where(fact => one.Host.Values.ContainsKey(fact.Name)))
            {
                if (Spell(one, one.Host) != Spell(one, Without(one.Host, fact)))
                {
                    asked.Add(fact.Name);
                }
            }
        }

        Assert.Equal(program.Facts.Select(fact => fact.Name).Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Somebody_asks_for_every_fact()
    {
        var asked = GeneratorPrograms.All.SelectMany(program => program.Facts).Concat(HelperRegistry.All.SelectMany(helper => helper.Facts)).Distinct();
        Assert.Equal(KnownFacts.All.Where(fact => !fact.IsForRules).Select(fact => fact.Name).Order(StringComparer.Ordinal), asked.Select(fact => fact.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Helpers_that_ask_the_machine_declare_it()
    {
        var asking = Directory.EnumerateFiles(Repository.PathOf("compiler/Settings.Compiler/TemplateFunctions/Library"), "*.cs")
            .Where(path => File.ReadAllText(path).Contains("call.Host.", StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path));
        Assert.Equal(asking.Order(StringComparer.Ordinal), HelperRegistry.All.Where(helper => helper.Facts.Count > 0).Select(helper => helper.GetType().Name).Order(StringComparer.Ordinal));
    }

    private static HostFacts Without(HostFacts host, HostFact fact) =>
        host with { Values = host.Values.Remove(fact.Name).SetItem(AnyInstance, new DocumentBoolean(true, default)) };

    private static string Spell(Case one, HostFacts host)
    {
        var facts = host.IsInstance ? host with { Values = host.Values.SetItem(AnyInstance, new DocumentBoolean(true, default)) } : host;
        var found = GeneratorPrograms.Find(one.Command) ?? throw new InvalidOperationException(one.Command);
        var result = found.Program.Run(new GeneratorCall(found.Arguments, one.Settings, facts, Variant.PodLimitOf));
        var value = result.Value is null ? string.Empty : JsonText.Write(result.Value);
        return $"{result.Status} {value} {string.Join(", ", result.Missing)} {result.MissingSetting} {result.Culprit?.Name}";
    }

    private static Case Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var row = json.RootElement;
        DiagnosticBag findings = [];
        var host = HostFactsFile.Read(new SourceText("facts.toml", Text(row, "facts")), findings);
        Assert.Empty(findings);
        return new Case(Text(row, "command"), Documents.Read(Text(row, "settings")), host);
    }

    private static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var text) ? text.GetString() ?? string.Empty : string.Empty;

    private sealed record Case(string Command, DocumentTable Settings, HostFacts Host);
}
