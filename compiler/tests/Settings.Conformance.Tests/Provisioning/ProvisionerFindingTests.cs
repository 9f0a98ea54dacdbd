using System.Text;
using System.Text.Json;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Conformance.Tests.Provisioning;

/// <summary>What lint says of the documents of which it is recorded what Karpenter made: all that was lost, and nothing else.</summary>
public sealed class ProvisionerFindingTests
{
    private const string Refused = "BR0306";
    private const string Dropped = "BR0307";
    private const string Changed = "BR0308";
    private const string IgnoredTable = "BR9105";

    private static readonly Workspace Workspace = new(new EmbeddedCatalogSource());

    [Theory]
    [InlineData("1.8.0")]
    [InlineData("1.14.1")]
    public void Karpenter_refuses_and_drops_what_lint_says(string version)
    {
        var path = ConformanceData.ExternalOf("provisioners/karpenter.jsonl");
        Assert.SkipWhen(path is null, "The recorded answers of provisioners are not here.");
        var request = TargetRequest.Open with { Variant = "aws-k8s-1.34", TakesNearest = true, Provisioner = $"karpenter@{version}" };
        var (failures, refused, dropped) = (new List<string>(), 0, 0);
        foreach (var text in File.ReadLines(path ?? string.Empty))
        {
            using var json = JsonDocument.Parse(text);
            var line = json.RootElement;
            if (line.GetProperty("karpenter").GetString() != version || IsOfInputs(line.GetProperty("inputs")))
            {
                continue;
            }

            var (record, analysis) = (new ProvisionerRecord(line), Workspace.Analyze(UserDataReader.Read("user-data.toml", BytesOf(line)), request));
            if (!line.GetProperty("accepted").GetBoolean())
            {
                refused++;
                if (!analysis.Findings.Any(finding => finding.Rule.Code == Refused) && !analysis.IsRejected)
                {
                    failures.Add($"{record.Name}: refused, and not said");
                }
            }
            else
            {
                var lost = line.GetProperty("dropped") is { ValueKind: JsonValueKind.Array } paths ? [.. paths.EnumerateArray().Select(one => one.GetString() ?? string.Empty)] : (string[])[];
                dropped += lost.Length;
                failures.AddRange(Differences(analysis, lost).Select(difference => $"{record.Name}: {difference}"));
            }
        }

        Assert.NotEqual(0, refused);
        Assert.NotEqual(0, dropped);
        Failures.AssertNone(failures);
    }

    // What the NodePool and the EC2NodeClass write over a document lint does not know.
    private static bool IsOfInputs(JsonElement inputs) => ((string[])["kubelet", "taints", "startupTaints"]).Any(name => inputs.TryGetProperty(name, out var given) && given switch
    {
        { ValueKind: JsonValueKind.Object } => given.EnumerateObject().Any(),
        { ValueKind: JsonValueKind.Array } => given.GetArrayLength() > 0,
        _ => false,
    });

    private static byte[] BytesOf(JsonElement line) => line.GetProperty("toml") is { ValueKind: JsonValueKind.String } toml ? Encoding.UTF8.GetBytes(toml.GetString() ?? string.Empty)
        : line.TryGetProperty("toml_b64", out var bytes) ? bytes.GetBytesFromBase64() : [];

    // What the node itself rejects or ignores is said by its own findings, whatever the provisioner does.
    private static IEnumerable<string> Differences(DocumentAnalysis analysis, string[] lost)
    {
        foreach (var finding in analysis.Findings.Where(finding => finding.Rule.Code == Refused || (finding.Rule.Code == Dropped && !lost.Contains(finding.SettingName, StringComparer.Ordinal))))
        {
            yield return $"{finding.SettingName} is lost only in {finding.Message}";
        }

        foreach (var path in lost.Where(path => path.StartsWith("settings.", StringComparison.Ordinal)))
        {
            if (!analysis.Findings.Any(finding => finding.SettingName == path && (finding.Rule.Code is Dropped or Changed or IgnoredTable || finding.Severity == Severity.Error)))
            {
                yield return $"{path} is lost, and not said";
            }
        }
    }
}
