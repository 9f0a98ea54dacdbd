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

    private static IReadOnlyList<string> Findings(JsonElement answer)
    {
        var folder = Directory.CreateTempSubdirectory("settingsc-consumer-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "user-data.toml"), Text(answer, "toml"));
            using var output = new StringWriter();
            using var error = new StringWriter();
            string[] arguments =
            [
                "verify", "user-data.toml", "--variant", Text(answer, "variant"), "--release", Text(answer, "release"), "--facts", ConformanceData.CheckoutOf(Text(answer, "facts")), "--format", "json",
            ];
            CommandLineProgram.Run(arguments, new CommandStreams(Stream.Null, output, error, folder, UseColour: false));
            Assert.True(output.ToString().StartsWith('{'), error.ToString());
            using var report = JsonDocument.Parse(output.ToString());
            return
            [
                .. report.RootElement.GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray()
                    .Where(diagnostic => Text(diagnostic, "code") is "BR3201" or "BR3206")
                    .Select(diagnostic => Text(diagnostic, "message")),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() ?? string.Empty : string.Empty;
}
