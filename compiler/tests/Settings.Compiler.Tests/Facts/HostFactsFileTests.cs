using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Facts;

public sealed class HostFactsFileTests
{
    [Fact]
    public void All_facts_are_read()
    {
        var facts = Read("""
            cpu-count = 96
            elastic-fabric-adapter = true
            resolvable-names = ["ip-10-0-1-23"]
            [settings.aws]
            region = "us-west-2"
            """, out var findings);
        Assert.Empty(findings);
        Assert.Equal((96, true), (facts.CpuCount, facts.HasElasticFabricAdapter));
        Assert.Contains("ip-10-0-1-23", facts.ResolvableNames);
        Assert.Equal("aws", Assert.Single(facts.Settings.Entries).Key);
    }

    [Theory]
    [InlineData("cpus = 4", "BR2101", "cpus")]
    [InlineData("cpu-count = 0", "BR2102", "0")]
    [InlineData("cpu-count = '4'", "BR2102", "'4'")]
    [InlineData("elastic-fabric-adapter = 1", "BR2102", "1")]
    [InlineData("resolvable-names = 'x'", "BR2102", "'x'")]
    [InlineData("settings = []", "BR2102", "[]")]
    [InlineData("instance = 1", "BR2102", "1")]
    [InlineData("instance.type = ['m5.large']", "BR2102", "['m5.large']")]
    [InlineData("instance.ssh-keys = ['a', 1]", "BR2102", "['a', 1]")]
    [InlineData("updates.seed = -1", "BR2102", "-1")]
    [InlineData("cpu-count = 4294967296", "BR2102", "4294967296")]
    public void What_is_no_fact_is_reported(string toml, string code, string at)
    {
        Read(toml, out var findings);
        var finding = Assert.Single(findings);
        Assert.Equal((code, at), (finding.Code, toml.Substring(finding.Span.Start, finding.Span.Length)));
    }

    [Theory]
    [InlineData("cpu-counts = 4", "cpu-count")]
    [InlineData("region = 'r'", "instance.region")]
    [InlineData("instance-id = 'i'", "instance.id")]
    [InlineData("instance.instance-id = 'i'", "instance.id")]
    [InlineData("instance.regoin = 'r'", "instance.region")]
    [InlineData("network.seed = 1", "updates.seed")]
    [InlineData("[netwrok]\nip = '192.0.2.1'", "network")]
    [InlineData("[setings.aws]\nregion = 'r'", "settings")]
    public void A_name_that_is_nearly_a_fact_is_told(string toml, string meant)
    {
        Read(toml, out var findings);
        Assert.Contains($"did you mean '{meant}'?", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    private static HostFacts Read(string toml, out DiagnosticBag findings) =>
        HostFactsFile.Read(new SourceText("facts.toml", toml), findings = []);
}
