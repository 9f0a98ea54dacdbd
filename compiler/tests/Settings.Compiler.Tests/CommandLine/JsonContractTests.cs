using System.Reflection;
using System.Text.Json;
using Settings.Cli;
using Settings.Compiler.Diagnostics;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>docs/json.md says what the records of the program's JSON contain, all of it and nothing else.</summary>
public sealed class JsonContractTests
{
    private const string Suffix = "Json";

    [Fact]
    public void The_page_lists_every_member_of_every_record()
    {
        var expected = typeof(CommandLineProgram).Assembly.GetTypes()
            .Where(type => type.Namespace == "Settings.Cli.Output.Json" && type.IsClass && type.Name.EndsWith(Suffix, StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(property => $"{type.Name[..^Suffix.Length]}.{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), Members().Order(StringComparer.Ordinal));
    }

    // A program that counts findings must know those that count others.
    [Fact]
    public void The_page_names_the_findings_that_stand_for_others()
    {
        var omitted = new OmittedFindings();
        foreach (var severity in Enum.GetValues<Severity>())
        {
            omitted.Add(severity, 1);
        }

        var page = File.ReadAllText(Repository.PathOf("docs/json.md"));
        Assert.Equal(Enum.GetValues<Severity>().Length, omitted.Kinds);
        Assert.All(omitted.Findings(), finding => Assert.Contains($"[{finding.Code}](diagnostics/{finding.Code}.md)", page, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Members()
    {
        var record = string.Empty;
        foreach (var line in File.ReadLines(Repository.PathOf("docs/json.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                record = line[3..];
            }
            else if (line.StartsWith("| `", StringComparison.Ordinal))
            {
                yield return $"{record}.{line.Split('`')[1]}";
            }
        }
    }
}
