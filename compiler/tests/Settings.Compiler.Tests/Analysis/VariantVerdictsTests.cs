using CsCheck;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Analysis;

/// <summary>What all variants warn of is the same when each is asked for everything, and when the later ones are asked only for what is left.</summary>
public sealed class VariantVerdictsTests
{
    private static readonly Gen<Diagnostic> Findings = Gen.Select(Gen.Int[1100, 1102], Gen.Int[0, 1], Gen.Bool).Select((code, at, isOpen) =>
        new Diagnostic(new DiagnosticRule($"BR{code}", $"rule-{code}", Severity.Warning), new TextSpan(at, 1), "said") { IsOpen = isOpen && code != 1100 });

    [Fact]
    public void Later_variants_are_asked_only_for_what_is_left() => Findings.Array[0, 6].Array[1, 5].Sample(variants =>
        Assert.Equal(
            Told(VariantVerdicts.Common(variants, (said, _) => said)),
            Told(VariantVerdicts.Common(variants, (said, codes) => codes is null ? said : said.Where(finding => codes.Contains(finding.Code))))));

    [Fact]
    public void The_samples_say_the_same_without_a_target_as_every_variant_does()
    {
        var workspace = new Workspace(new EmbeddedCatalogSource());
        var source = new SourceText("a.toml", File.ReadAllText(Repository.PathOf("samples/bad/goes-wrong-later.toml")).Replace("#:settingsc", "# settingsc", StringComparison.Ordinal));
        var open = workspace.Analyze(source, TargetRequest.Open);
        var common = open.Findings.Where(finding => finding.Code.StartsWith("BR11", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(common);
        Assert.All(
            open.CheckedVariants,
            variant => Assert.Empty(Told(common).Except(Told(workspace.Analyze(source, TargetRequest.Open with { Variant = variant }).Findings), StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Told(IEnumerable<Diagnostic> findings) => findings.Select(finding => $"{finding.Code} {finding.Span} {finding.Setting} {finding.IsOpen}");
}
