using Settings.Compiler.Analysis;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compliance;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Compliance;

/// <summary>What the nodes of each release check, and what their files answer.</summary>
public sealed class ComplianceReportTests
{
    internal static readonly Workspace Builtin = new(new EmbeddedCatalogSource());

    // The checks are named, numbered and graded as upstream's: the lists are facts of its sources.
    [Theory]
    [InlineData("cis", "1.26.1", "cis")]
    [InlineData("cis", "1.50.0", "cis")]
    [InlineData("cis-k8s", "1.26.1", "cis-k8s.1.26.1")]
    [InlineData("cis-k8s", "1.50.0", "cis-k8s.1.50.0")]
    [InlineData("fips", "1.26.1", "fips")]
    [InlineData("fips", "1.50.0", "fips")]
    public void A_report_has_all_checks_of_a_node(string name, string release, string list)
    {
        var expected = File.ReadLines(Repository.PathOf($"compiler/tests/Settings.Compiler.Tests/Compliance/Upstream/{list}.tsv"));
        Assert.Equal(expected, Builtin.Benchmarks.Read(name, release).Checks.Select(check => $"{check.Name}\t{check.Id}\t{check.Level}\t{(check.IsManual ? "Manual" : "Automatic")}"));
    }

    [Theory]
    [InlineData("cis", "aws-dev", true)]
    [InlineData("cis-k8s", "aws-ecs-2", false)]
    [InlineData("cis-k8s", "vmware-k8s-1.34", true)]
    [InlineData("fips", "aws-k8s-1.34", false)]
    [InlineData("fips", "aws-ecs-2-fips", true)]
    public void Images_have_the_checks_that_fit_them(string name, string variant, bool isThere) =>
        Assert.Equal(isThere, Builtin.Benchmarks.Read(name, "1.50.0").IsFor(Find("1.50.0", variant)));

    [Theory]
    [InlineData("\"net.ipv4.tcp_syncookies\" = \"0\"", "3.2.7", CheckStatus.Fail)]
    [InlineData("\"net.ipv4.tcp_syncookies\" = \"1\"", "3.2.7", CheckStatus.Pass)]
    [InlineData("\"net/ipv4/tcp_syncookies\" = \"0\"", "3.2.7", CheckStatus.Fail)]

    // Numbers as C reads them, and as the kernel shows them.
    [InlineData("\"net.ipv4.tcp_syncookies\" = \" 01 \"", "3.2.7", CheckStatus.Pass)]
    [InlineData("\"net.ipv4.tcp_syncookies\" = \"0x1\"", "3.2.7", CheckStatus.Pass)]
    [InlineData("\"net.ipv4.tcp_syncookies\" = \"-1\"", "3.2.7", CheckStatus.Fail)]
    [InlineData("\"net.ipv4.tcp_syncookies\" = \"08\"", "3.2.7", CheckStatus.Skip)]
    [InlineData("\"net.ipv4.tcp_syncookies\" = \"yes\"", "3.2.7", CheckStatus.Skip)]

    // Which of two spellings is written last is open.
    [InlineData("\"net.ipv4.tcp_syncookies\" = \"1\"\n\"net/ipv4/tcp_syncookies\" = \"0\"", "3.2.7", CheckStatus.Skip)]

    // A node looks for a text that begins like this.
    [InlineData("\"net.ipv4.conf.all.log_martians\" = \"10\"\n\"net.ipv4.conf.default.log_martians\" = \"1\"", "3.2.4", CheckStatus.Pass)]

    // The image has set it to 1, after which the kernel refuses everything else.
    [InlineData("\"kernel.unprivileged_bpf_disabled\" = \"0\"", "1.4.3", CheckStatus.Pass)]

    // What is not known of one parameter does not hide that another is wrong.
    [InlineData("\"net.ipv4.conf.default.accept_redirects\" = \"0\"\n\"net.ipv6.conf.all.accept_redirects\" = \"0\"\n\"net.ipv6.conf.default.accept_redirects\" = \"0\"", "3.2.2", CheckStatus.Skip)]
    [InlineData("\"net.ipv4.conf.default.accept_redirects\" = \"0\"", "3.2.2", CheckStatus.Fail)]
    public void Kernel_parameters_are_what_the_node_would_show(string sysctls, string id, CheckStatus status) =>
        Assert.Equal(status, Report("cis", "1.50.0", "aws-k8s-1.34", $"[settings.kernel.sysctl]\n{sysctls}\n").Results.Single(result => result.Check.Id == id).Status);

    [Theory]
    [InlineData("[settings.kernel]\nlockdown = \"integrity\"\n", CheckStatus.Pass)]
    [InlineData("[settings.kernel]\nlockdown = \"none\"\n", CheckStatus.Fail)]

    // Stricter than what a node looks for.
    [InlineData("[settings.kernel]\nlockdown = \"confidentiality\"\n", CheckStatus.Fail)]
    [InlineData("[settings.boot.kernel-parameters]\nlockdown = [\"confidentiality\"]\n", CheckStatus.Skip)]
    public void Lockdown_is_what_the_node_would_show(string document, CheckStatus status) =>
        Assert.Equal(status, Report("cis", "1.50.0", "aws-k8s-1.34", document).Results.Single(result => result.Check.Id == "1.5.2").Status);

    // No image of a release fails its own checks because of a mode or an owner.
    [Fact]
    public void Files_have_the_modes_that_the_node_wants()
    {
        foreach (var (release, variant) in Variants().Where(variant => Builtin.Benchmarks.Read("cis-k8s", variant.Release).IsFor(Find(variant.Release, variant.Variant))))
        {
            Assert.DoesNotContain(Report("cis-k8s", release, variant, string.Empty).Results, result => result.Status == CheckStatus.Fail && result.Reason.Contains("permissions", StringComparison.Ordinal));
        }
    }

    internal static IEnumerable<(string Release, string Variant)> Variants() =>
        from release in Builtin.Catalog.Releases
        from variant in Builtin.Catalog.Release(release).Value?.Variants ?? []
        select (release, variant);

    internal static Variant Find(string release, string variant) =>
        Builtin.Catalog.Release(release).Value?.Variant(variant).Value ?? throw new InvalidOperationException($"{variant} is not in {release}");

    /// <summary>The report about a node at the highest level.</summary>
    internal static ComplianceReport Report(string name, string release, string variant, string document)
    {
        var analysis = Builtin.Analyze(new SourceText("a.toml", document), TargetRequest.Open with { Release = release, Variant = variant });
        Assert.False(analysis.IsRejected, string.Join('\n', analysis.Findings.Select(finding => finding.Message)) + document);
        return analysis.Single.On(Machine.Unknown).Report(Builtin.Benchmarks.Read(name, release), 2);
    }
}
