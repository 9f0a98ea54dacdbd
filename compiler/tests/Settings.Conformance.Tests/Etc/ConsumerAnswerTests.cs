using System.Text.Json;
using Settings.Cli;
using Xunit;

namespace Settings.Conformance.Tests.Etc;

/// <summary>What the real programs answered about files, against what verify finds in the same files.</summary>
public sealed class ConsumerAnswerTests
{
    // Refusals of text, types, keys and limits of single values, which is what schemas can say; all others depend on more.
    private static readonly string[] Shapes =
    [
        "kubelet/decode-", "kubelet/event-", "kubelet/registry-", "kubelet/kube-api-", "kubelet/log-files-below-2", "kubelet/log-workers-below-1",
        "kubelet/credential-provider-no-patterns", "containerd/", "host-ctr/", "corndog/", "prairiedog/", "metricdog/", "updog/",
    ];

    public static IEnumerable<TheoryDataRow<string>> Consumers() =>
        File.ReadLines(ConformanceData.PathOf("consumers/answers.jsonl")).Select(line => Text(JsonDocument.Parse(line).RootElement, "consumer")).Distinct(StringComparer.Ordinal)
            .Select(consumer => new TheoryDataRow<string>(consumer));

    [Theory]
    [MemberData(nameof(Consumers))]
    public void Verify_agrees_with_the_real_program_about_types_and_keys(string consumer)
    {
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(ConformanceData.PathOf("consumers/answers.jsonl")))
        {
            using var answer = JsonDocument.Parse(line);
            if (Text(answer.RootElement, "consumer") == consumer && answer.RootElement.TryGetProperty("toml", out _) && Difference(answer.RootElement) is { } difference)
            {
                wrong.Add($"{Text(answer.RootElement, "id")}: {difference}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} differ:\n{string.Join('\n', wrong.Take(30))}");
    }

    // What these say depends on the machine, so that only verify can.
    private static readonly string[] OfMachine =
    [
        "kubelet/reserved-cpus-not-online", "kubelet/reserved-exceeds-capacity", "kubelet/reserved-memory-numa-missing", "kubelet/cpu-static-reservation-too-large", "kubelet/topology-too-many-numa",
        "kubelet/reserved-memory-sum",
    ];

    // Findings about another program than the one that answered: an answer of that program about the document may be missing.
    private static readonly Dictionary<string, string> OfOthers = new(StringComparer.Ordinal)
    {
        ["BR1107"] = "pluto",
        ["BR2104"] = "pluto",
        ["BR1120"] = "ecs-agent",
        ["BR1167"] = "ecs-agent",
        ["BR1166"] = "dockerd",
    };

    /// <summary>lint for what needs no fact of the machine, verify with all facts for the rest: both say that a program fails exactly where it does.</summary>
    [Fact]
    public void A_finding_says_that_a_program_fails_exactly_where_the_real_one_refuses()
    {
        var answers = File.ReadLines(ConformanceData.PathOf("consumers/answers.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToArray();

        // One document has answers of several programs; what one of them refuses the others may accept.
        var refused = answers.Where(answer => !answer.GetProperty("accepted").GetBoolean()).Select(DocumentKey).ToHashSet();
        var (missing, alarms) = (new List<string>(), new List<string>());
        foreach (var answer in answers)
        {
            var rule = Text(answer, "rule");
            if (answer.GetProperty("accepted").GetBoolean())
            {
                if (!refused.Contains(DocumentKey(answer)) && Failing(answer, "verify") is [_, ..] found)
                {
                    alarms.Add($"{Text(answer, "id")}: {string.Join(" | ", found)}");
                }
            }
            else if (Failing(answer, OfMachine.Contains(rule, StringComparer.Ordinal) ? "verify" : "lint").Count == 0)
            {
                missing.Add($"{rule}: {Text(answer, "id")}");
            }
        }

        missing.Sort(StringComparer.Ordinal);
        Assert.True(missing.Count + alarms.Count == 0, $"{missing.Count} refusals without a finding:\n{string.Join('\n', missing)}\n{alarms.Count} false alarms:\n{string.Join('\n', alarms)}");
    }

    private static (string Document, string Variant, string Release) DocumentKey(JsonElement answer) => (Text(answer, "toml") is { Length: > 0 } toml ? toml : Text(answer, "tree"), Text(answer, "variant"), Text(answer, "release"));

    private static IReadOnlyList<string> Failing(JsonElement answer, string verb)
    {
        if (!CatalogHas(Text(answer, "release")))
        {
            return Text(answer, "rule").Length > 0 ? ["not in the catalog"] : [];
        }

        return Run(answer, verb, withMachine: true, diagnostic => Text(diagnostic, "effect") is "boot-fails" or "program-fails"
            && (!OfOthers.TryGetValue(Text(diagnostic, "code"), out var consumer) || consumer == Text(answer, "consumer")));
    }

    private static bool CatalogHas(string release) => File.Exists(ConformanceData.CheckoutOf($"schemas/releases/{release}.toml"));

    private static string? Difference(JsonElement answer)
    {
        var path = Text(answer, "file");
        var found = Findings(answer).Where(finding => finding.Contains($"'{path}'", StringComparison.Ordinal)).ToArray();
        if (answer.GetProperty("accepted").GetBoolean())
        {
            return found is [var first, ..] ? $"is accepted, but {first}" : null;
        }

        return found.Length == 0 && Shapes.Any(shape => Text(answer, "rule").StartsWith(shape, StringComparison.Ordinal)) ? $"is refused ({Text(answer, "rule")})" : null;
    }

    private static IReadOnlyList<string> Findings(JsonElement answer) => Run(answer, "verify", withMachine: false, diagnostic => Text(diagnostic, "code") is "BR3201" or "BR3206");

    private static IReadOnlyList<string> Run(JsonElement answer, string verb, bool withMachine, Func<JsonElement, bool> wanted)
    {
        var folder = Directory.CreateTempSubdirectory("settingsc-consumer-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "user-data.toml"), DocumentOf(answer));
            File.WriteAllText(Path.Combine(folder, "facts.toml"), FactsOf(answer, withMachine));
            using var output = new StringWriter();
            using var error = new StringWriter();
            string[] facts = verb == "verify" ? ["--facts", "facts.toml"] : [];
            CommandLineProgram.Run(
                [verb, "user-data.toml", "--variant", Text(answer, "variant"), "--release", Text(answer, "release"), .. facts, "--format", "json"],
                new CommandStreams(Stream.Null, output, error, folder, UseColour: false));
            Assert.True(output.ToString().StartsWith('{'), error.ToString());
            using var report = JsonDocument.Parse(output.ToString());
            return
            [
                .. report.RootElement.GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray()
                    .Where(diagnostic => wanted(diagnostic))
                    .Select(diagnostic => $"{Text(diagnostic, "code")} {Text(diagnostic, "message")}"),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // An answer about a file of a recorded tree stands for the user data of that tree.
    private static string DocumentOf(JsonElement answer) => answer.TryGetProperty("toml", out var toml)
        ? toml.GetString() ?? string.Empty
        : File.ReadAllText(ConformanceData.PathOf($"{Text(answer, "tree").Split("/files/")[0]}/user-data.toml"));

    private static string FactsOf(JsonElement answer, bool withMachine)
    {
        var facts = Text(answer, "facts") is { Length: > 0 } file ? File.ReadAllLines(ConformanceData.CheckoutOf(file)) : [];
        if (!withMachine || !answer.TryGetProperty("machine", out var machine) || machine.ValueKind != JsonValueKind.Object)
        {
            return string.Join('\n', facts);
        }

        return $"""
            cpu-count = {machine.GetProperty("cpus").GetInt32()}
            numa-nodes = {machine.GetProperty("numa_nodes").GetInt32()}
            memory = "{Text(machine, "memory")}"
            ephemeral-storage = "{Text(machine, "ephemeral_storage")}"
            {string.Join('\n', facts.Where(line => !line.StartsWith("cpu-count", StringComparison.Ordinal)))}
            """;
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? string.Empty : string.Empty;
}
