using System.Text;
using System.Text.Json;
using Xunit;

namespace Settings.Conformance.Tests.Provisioning;

/// <summary>What real provisioners made of documents, some hundred in each of several versions, and what we make of them.</summary>
public sealed class ProvisionerTests
{
    private const string Folder = "provisioners/";

    [Fact]
    public void Karpenter_makes_of_a_document_what_it_really_makes() => Compare(
        "karpenter.jsonl",
        line => $"karpenter@{line.GetProperty("karpenter").GetString()}",
        line => line.GetProperty("toml") is { ValueKind: JsonValueKind.String } toml ? Encoding.UTF8.GetBytes(toml.GetString() ?? string.Empty)
            : line.TryGetProperty("toml_b64", out var bytes) ? bytes.GetBytesFromBase64() : []);

    [Fact]
    public void Eksctl_makes_of_a_node_group_what_it_really_makes() => Compare(
        "eksctl.jsonl",
        line => $"eksctl@{line.GetProperty("eksctl").GetString()}",
        line => Encoding.UTF8.GetBytes(line.GetProperty("nodegroup_yaml").GetString() ?? string.Empty));

    [Fact]
    public void Terraform_writes_before_a_document_what_its_template_says() => Compare(
        "terraform-by-reading.jsonl",
        _ => "terraform-aws-eks@21.19.0",
        line => Encoding.UTF8.GetBytes(line.GetProperty("inputs").GetProperty("bootstrap_extra_args").GetString() ?? string.Empty),
        "accepted_as_toml");

    private static void Compare(string file, Func<JsonElement, string> provisioner, Func<JsonElement, byte[]> document, string accepted = "accepted")
    {
        var path = ConformanceData.ExternalOf(Folder + file);
        Assert.SkipWhen(path is null, "The recorded answers of provisioners are not here.");
        var (failures, count) = (new List<string>(), 0);
        foreach (var text in File.ReadLines(path ?? string.Empty))
        {
            using var json = JsonDocument.Parse(text);
            var record = new ProvisionerRecord(json.RootElement);
            count++;
            var name = provisioner(record.Line);
            failures.AddRange(record.Differences(record.Answer(name, document(record.Line)), accepted).Select(difference => $"{record.Name} {name}: {difference}"));
        }

        Assert.NotEqual(0, count);
        Failures.AssertNone(failures);
    }
}
