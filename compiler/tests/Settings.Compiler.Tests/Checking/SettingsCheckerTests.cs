using Settings.Compiler.Binding;
using Settings.Compiler.Checking;
using Settings.Compiler.Diagnostics;
using Xunit;

namespace Settings.Compiler.Tests.Checking;

public sealed class SettingsCheckerTests
{
    [Theory]
    [InlineData("settings.kubernetes.max-pods = '5'", "BR1002 settings.kubernetes.max-pods")]
    [InlineData("settings.kubernetes.max-pods = -1", "BR1005 settings.kubernetes.max-pods")]
    [InlineData("settings.kubernetes.max-pods = 5.0", "BR1002 settings.kubernetes.max-pods")]
    [InlineData("settings.kubernetes.max-pods = 2020-01-01", "BR1002 settings.kubernetes.max-pods")]
    [InlineData("settings.kubernetes.max-pods = nan", "BR1010 settings.kubernetes.max-pods")]
    [InlineData("settings.kubernetes.node-taints = nan", "BR1002 settings.kubernetes.node-taints")]
    [InlineData("settings.kubernetes.authentication-mode = 'AWS'", "BR1004 settings.kubernetes.authentication-mode")]
    [InlineData("settings.network.hostname = 'Web'", "BR1003 settings.network.hostname")]
    [InlineData("settings.kubernetes.node-taints.a = []", "BR1006 settings.kubernetes.node-taints.a")]
    [InlineData("settings.kubernetes.node-labels.'a.b/c' = '-'", "BR1003 settings.kubernetes.node-labels.\"a.b/c\"")]
    [InlineData("settings.network.hosts = [['10.0.0.1', ['A']]]", "BR1003 settings.network.hosts[0][1][0]")]
    [InlineData("settings.boot = { kernel = {}, kernel-parameters = {} }", "BR1014 settings.boot.kernel\nBR1008 settings.boot.kernel")]
    [InlineData("settings.autoscaling = [true]", "BR1013 settings.autoscaling")]
    [InlineData("settings.host-containers.x = {}", "BR1014 settings.host-containers.x")]
    [InlineData("settings.host-containers.'' = { enabled = true }", "BR2001 settings.host-containers.")]
    [InlineData("settings.kubernetes.credential-providers.x = { enabled = true, image-patterns = [], other = 1 }", "BR1011 settings.kubernetes.credential-providers.x.other")]
    [InlineData("settings.kubernetes.credential-providers.x.enabled = true", "BR1007 settings.kubernetes.credential-providers.x")]
    [InlineData("settings.kernel.sysctl.vm.max_map_count = '1'", "BR1016 settings.kernel.sysctl.\"vm.max_map_count\"")]
    [InlineData("settings.kernel.sysctl.net = { a.b = '1', c = '2' }", "BR1016 settings.kernel.sysctl.\"net.a.b\"\nBR1016 settings.kernel.sysctl.\"net.c\"")]
    [InlineData("settings.kubernetes.eviction-hard.memory.available = '5%'", "BR1016 settings.kubernetes.eviction-hard.\"memory.available\"")]
    [InlineData("settings.kubernetes.eviction-hard.memory.free = '5%'", "BR1009 settings.kubernetes.eviction-hard.memory")]
    [InlineData("settings.kubernetes = { image-gc-high-threshold-percent = 80 }", "")]
    [InlineData("settings.oci-defaults.resource-limits.max-open-files = { hard-limit = 'unlimited', soft-limit = 5 }", "")]
    [InlineData("settings.motd = 1\nsettings.network.hostname = 1", "BR1002 settings.motd\nBR1002 settings.network.hostname")]
    public void A_document_has_these_findings(string toml, string expected) => Assert.Equal(expected, new CheckedDocument(toml).Findings);

    [Theory]
    [InlineData("settings.kubernetes.node-ip = '0::1'", "settings.kubernetes.node-ip = \"::1\"")]
    [InlineData("settings.kubernetes.cluster-dns-ip = ['0::A', '10.0.0.1']", "settings.kubernetes.cluster-dns-ip = [\"::a\",\"10.0.0.1\"]")]
    [InlineData("settings.kubernetes.cloud-provider = ''", "settings.kubernetes.cloud-provider = \"\\\"\\\"\"")]
    [InlineData("settings.kubernetes.memory-manager-policy = 'static'", "settings.kubernetes.memory-manager-policy = \"Static\"")]
    [InlineData("settings.kubernetes.cpu-manager-policy = 'static'", "settings.kubernetes.cpu-manager-policy = \"static\"")]
    [InlineData("settings.kubernetes.image-gc-low-threshold-percent = '042'", "settings.kubernetes.image-gc-low-threshold-percent = \"42\"")]
    [InlineData("settings.kubernetes.node-taints.a = 'b:NoSchedule'", "settings.kubernetes.node-taints.a = [\"b:NoSchedule\"]")]
    [InlineData("settings.boot.init-parameters.a = ['b']", "settings.boot.init.a = [\"b\"]")]
    [InlineData("settings.container-registry.mirrors.'a.b' = ['https://c']", "settings.container-registry.mirrors = [{\"endpoint\":[\"https://c\"],\"registry\":\"a.b\"}]")]
    [InlineData("settings.oci-defaults.resource-limits.max-open-files = { hard-limit = 'unlimited', soft-limit = 5 }", "settings.oci-defaults.resource-limits.max-open-files.hard-limit = -1\nsettings.oci-defaults.resource-limits.max-open-files.soft-limit = 5")]
    [InlineData("settings.autoscaling = [true]", "settings.autoscaling.should-wait = true")]
    [InlineData("settings.kubernetes.max-pods = inf", "")]
    public void A_value_is_stored_as_the_model_writes_it(string toml, string expected) => Assert.Equal(expected, new CheckedDocument(toml).Pairs);

    [Theory]
    [InlineData("settings.kernel.sysctl.\"vm.swappiness\" = 5", "settings.kernel.sysctl.\"vm.swappiness\" = \"5\"")]
    [InlineData("settings.kernel.sysctl.vm.swappiness = '5'", "settings.kernel.sysctl.\"vm.swappiness\" = '5'")]
    [InlineData("settings.kubernetes.max-pods = \"58\"", "settings.kubernetes.max-pods = 58")]
    [InlineData("settings.kubernetes.seccomp-default = \"true\"", "settings.kubernetes.seccomp-default = true")]
    [InlineData("settings.kubernetes.authentication-mode = 'AWS'", "settings.kubernetes.authentication-mode = \"aws\"")]
    [InlineData("settings.kubernetes.max-pod = 58", "settings.kubernetes.max-pods = 58")]
    [InlineData("settings.ntp.time-servers = 'a'", "settings.ntp.time-servers = ['a']")]
    [InlineData("settings.boot.kernel.a = ['b']", "settings.boot.kernel-parameters.a = ['b']")]
    public void A_fix_mends_the_document(string toml, string expected)
    {
        var mended = new CheckedDocument(toml).Fixed;
        Assert.Equal(expected, mended);
        Assert.Empty(new CheckedDocument(mended).Findings);
    }

    [Theory]
    [InlineData("settings.network.max-pods = 5", "settings.kubernetes")]
    [InlineData("settings.Kubernetes.max-pods = 5", "Did you mean 'kubernetes'?")]
    [InlineData("settings.kubernetes.api_server = 'a'", "Did you mean 'api-server'?")]
    [InlineData("settings.kubernetes.kube-reserved.cpus = '1'", "Did you mean 'cpu'?")]
    public void A_message_says_what_was_meant(string toml, string expected) =>
        Assert.Contains(expected, Assert.Single(new CheckedDocument(toml).Result.Diagnostics).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("settings.kubernetes.bootstrap-token = 'hunter2'")]
    [InlineData("settings.kubernetes.server-key = 'hunter2 '")]
    [InlineData("settings.container-registry.credentials = [{ registry = 'a', password = \"hunter2\\n\" }]")]
    [InlineData("settings.network.https-proxy = ['hunter2']")]
    public void A_secret_is_never_shown(string toml)
    {
        var finding = Assert.Single(new CheckedDocument(toml).Result.Diagnostics);
        Assert.DoesNotContain("hunter2", $"{finding.Message} {finding.Help} {string.Join(' ', finding.Fixes.SelectMany(f => f.Edits).Select(e => e.NewText))}", StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_that_may_stand_in_a_broken_line_are_not_missed()
    {
        var settings = (DocumentTable)(Documents.Read("settings.aws = {}\nsettings.kubernetes.credential-providers.x.enabled = true")["settings"] ?? new DocumentTable(default));
        Assert.NotEmpty(SettingsChecker.Check(settings, CheckedDocument.Schema).Diagnostics);
        Assert.Empty(SettingsChecker.Check(settings, CheckedDocument.Schema, hasGaps: true).Diagnostics);
    }

    [Fact]
    public void Each_value_keeps_the_span_it_comes_from()
    {
        var document = new CheckedDocument("settings.kubernetes.node-ip = '0::1'");
        var value = DatastoreValue(document);
        Assert.Equal("'0::1'", document.Text[value.Start..value.End]);
        Assert.All(document.Result.Diagnostics, d => Assert.NotEqual(Severity.Error, d.Severity));
    }

    private static Compiler.Text.TextSpan DatastoreValue(CheckedDocument document) =>
        Compiler.Datastore.DatastoreFlattener.FlattenSettings(document.Result.Normalised)[0].Value.Span;
}
