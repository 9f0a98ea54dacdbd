using CsCheck;
using Settings.Compiler.Compliance;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;
using Xunit;

namespace Settings.Compiler.Tests.Compliance;

/// <summary>Setting exactly what is proposed lets the checks pass that fail, whatever else is set.</summary>
public sealed class ProposalLawTests
{
    // PEM is not looked at by what renders it.
    private const string AnyBase64 = "\"YQ==\"";

    // What lets checks fail: the setting, its values, and whether only nodes with Kubernetes have it.
    private static readonly (string Setting, string[] Values, bool IsOfKubernetes)[] Wrong =
    [
        ("settings.kernel.lockdown", ["\"none\"", "\"confidentiality\""], false),
        ("settings.kernel.modules.udf.allowed", ["true"], false),
        ("settings.kernel.modules.sctp.allowed", ["true", "false"], false),
        ("settings.ntp.time-servers", ["[]"], false),
        ("settings.kernel.sysctl.\"fs.suid_dumpable\"", ["\"1\"", "\"2\""], false),
        ("settings.kernel.sysctl.\"user.max_user_namespaces\"", ["\"16384\"", "\"0x10\""], false),
        ("settings.kernel.sysctl.\"net.ipv4.conf.all.accept_source_route\"", ["\"1\""], false),
        ("settings.kernel.sysctl.\"net.ipv6.conf.default.accept_redirects\"", ["\"0\"", "\"1\""], false),
        ("settings.kernel.sysctl.\"net.ipv4.tcp_syncookies\"", ["\"0\"", "\"2\""], false),
        ("settings.kubernetes.standalone-mode", ["true"], true),
        ("settings.kubernetes.seccomp-default", ["false", "true"], true),
        ("settings.kubernetes.pod-pids-limit", ["-1", "0", "64"], true),
        ("settings.kubernetes.cluster-certificate", [AnyBase64], true),
        ("settings.kubernetes.server-certificate", [AnyBase64], true),
        ("settings.kubernetes.server-key", [AnyBase64], true),
    ];

    private static readonly (string Release, string Variant)[] Variants = [.. ComplianceReportTests.Variants()];

    [Theory]
    [InlineData("cis")]
    [InlineData("cis-k8s")]
    public void What_is_proposed_lets_checks_pass(string name) =>
        Gen.Select(Gen.Int[0, Variants.Length - 1], Gen.Int[0, 3].Array[Wrong.Length]).Sample((index, choices) => Check(name, Variants[index], choices), iter: LongRun.Times(60, 3000));

    // Without any setting, and with everything wrong at once.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void What_is_proposed_lets_checks_pass_on_every_variant(int choice)
    {
        foreach (var variant in LongRun.Some(Variants, oneOf: 7))
        {
            foreach (var name in new[] { "cis", "cis-k8s" })
            {
                Check(name, variant, [.. Wrong.Select(_ => choice)]);
            }
        }
    }

    private static void Check(string name, (string Release, string Variant) target, int[] choices)
    {
        var image = ComplianceReportTests.Find(target.Release, target.Variant);
        if (!ComplianceReportTests.Builtin.Benchmarks.Read(name, target.Release).IsFor(image))
        {
            return;
        }

        // Zero leaves a setting out.
        var document = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var ((setting, values, isOfKubernetes), choice) in Wrong.Zip(choices).Where(pair => pair.Second > 0 && (!pair.First.IsOfKubernetes || image.Runtime == "k8s")))
        {
            document[SettingPath.Parse(setting).ToString()] = values[(choice - 1) % values.Length];
        }

        // A check that could not be answered before may fail once its file has what it looks for.
        var report = Report();
        for (var round = 0; round < 2 && report.Status == CheckStatus.Fail; round++)
        {
            foreach (var proposed in report.Results.SelectMany(result => result.Proposed))
            {
                document[proposed.Setting.ToString()] = proposed.Value is { } value ? JsonText.Write(value) : AnyBase64;
            }

            var after = Report();
            Assert.All(
                report.Results.Zip(after.Results).Where(pair => pair.First is { Status: CheckStatus.Fail, Proposed.Count: > 0 }),
                pair => Assert.True(pair.Second.Status == CheckStatus.Pass, $"{target.Variant}@{target.Release} {pair.First.Check.Name}: {pair.First.Reason} Then: {pair.Second.Reason}\n{Text()}"));
            report = after;
        }

        Assert.DoesNotContain(report.Results, result => result is { Status: CheckStatus.Fail, Proposed.Count: > 0 });

        ComplianceReport Report() => ComplianceReportTests.Report(name, target.Release, target.Variant, Text());

        string Text() => string.Concat(document.Select(pair => $"{pair.Key} = {pair.Value}\n"));
    }
}
