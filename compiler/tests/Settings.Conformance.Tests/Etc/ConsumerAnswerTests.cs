using System.Collections.Concurrent;
using System.Text.Json;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.Text;
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

    private static readonly JsonElement[] Answers = [.. ConformanceData.LinesOf("consumers/answers.jsonl")];

    // One document has answers of several programs, and both tests ask about it.
    private static readonly ConcurrentDictionary<(string Document, string Variant, string Release), Lazy<DocumentAnalysis>> Analyses = new();

    public static TheoryData<string> Consumers { get; } = [.. Answers.Select(answer => Text(answer, "consumer")).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Consumers))]
    public void Verify_agrees_with_the_real_program_about_types_and_keys(string consumer)
    {
        string[] wrong =
        [
            .. from answer in Answers
               where Text(answer, "consumer") == consumer && answer.TryGetProperty("toml", out _)
               let difference = Difference(answer)
               where difference is not null
               select $"{Text(answer, "id")}: {difference}",
        ];
        Failures.AssertNone(wrong);
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
        // What one program refuses the others may accept.
        var refused = Answers.Where(answer => !IsAccepted(answer)).Select(DocumentKey).ToHashSet();
        var (missing, alarms) = (new List<string>(), new List<string>());
        foreach (var answer in Answers)
        {
            var rule = Text(answer, "refused-by");
            if (IsAccepted(answer))
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

    private static bool IsAccepted(JsonElement answer) => !answer.TryGetProperty("refused-by", out _);

    private static (string Document, string Variant, string Release) DocumentKey(JsonElement answer) =>
        (Text(answer, "toml") is { Length: > 0 } toml ? toml : Text(answer, "case") + Text(answer, "file"), Text(answer, "variant"), Text(answer, "release"));

    private static IReadOnlyList<string> Failing(JsonElement answer, string verb)
    {
        if (!OwnNodes.Workspace.Catalog.Releases.Contains(Text(answer, "release")))
        {
            return IsAccepted(answer) ? [] : ["not in the catalog"];
        }

        return Run(answer, verb, withMachine: true, finding => finding.Rule.Effect is Effect.BootFails or Effect.ProgramFails
            && (!OfOthers.TryGetValue(finding.Code, out var consumer) || consumer == Text(answer, "consumer")));
    }

    private static string? Difference(JsonElement answer)
    {
        var path = Text(answer, "file");
        var found = Findings(answer).Where(finding => finding.Contains($"'{path}'", StringComparison.Ordinal)).ToArray();
        if (IsAccepted(answer))
        {
            return found is [var first, ..] ? $"is accepted, but {first}" : null;
        }

        return found.Length == 0 && Shapes.Any(shape => Text(answer, "refused-by").StartsWith(shape, StringComparison.Ordinal)) ? $"is refused ({Text(answer, "refused-by")})" : null;
    }

    private static IReadOnlyList<string> Findings(JsonElement answer) => Run(answer, "verify", withMachine: false, finding => finding.Code is "BR3201" or "BR3206");

    // What the verbs print is made of this; other tests compare them with it.
    private static IReadOnlyList<string> Run(JsonElement answer, string verb, bool withMachine, Func<Diagnostic, bool> wanted)
    {
        var analysis = Analyses.GetOrAdd((DocumentOf(answer), Text(answer, "variant"), Text(answer, "release")), static key =>
            new Lazy<DocumentAnalysis>(() => OwnNodes.Workspace.Analyze(new SourceText("user-data.toml", key.Document), new TargetRequest(key.Variant, key.Release)))).Value;
        IEnumerable<Diagnostic> findings = analysis.Findings;
        if (verb == "verify" && !analysis.IsRejected)
        {
            var node = analysis.Single.On(Machine.Unknown with { Host = FactsOf(answer, withMachine) });
            findings = [.. findings, .. node.CompileFindings(), .. node.MissingFiles(), .. node.Verify()];
        }

        return [.. findings.Where(wanted).Select(finding => $"{finding.Code} {finding.Message}")];
    }

    // An answer about a file of a case stands for the user data of that case.
    private static string DocumentOf(JsonElement answer) => answer.TryGetProperty("toml", out var toml)
        ? toml.GetString() ?? string.Empty
        : File.ReadAllText(NodeCases.Of(Text(answer, "release"), Text(answer, "variant"), Text(answer, "case")).UserData);

    private static HostFacts FactsOf(JsonElement answer, bool withMachine)
    {
        var facts = Text(answer, "facts") is { Length: > 0 } file ? File.ReadAllLines(ConformanceData.CheckoutOf(file)) : [];
        var text = !withMachine || !answer.TryGetProperty("machine", out var machine) ? string.Join('\n', facts) : $"""
            cpu-count = {machine.GetProperty("cpus").GetInt32()}
            numa-nodes = {machine.GetProperty("numa_nodes").GetInt32()}
            memory = "{Text(machine, "memory")}"
            ephemeral-storage = "{Text(machine, "ephemeral_storage")}"
            {string.Join('\n', facts.Where(line => !line.StartsWith("cpu-count", StringComparison.Ordinal)))}
            """;
        var diagnostics = new DiagnosticBag();
        var host = HostFactsFile.Read(new SourceText("facts.toml", text), diagnostics);
        Assert.False(diagnostics.HasErrors, text);
        return host;
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? string.Empty : string.Empty;
}
