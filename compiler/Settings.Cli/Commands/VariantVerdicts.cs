using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Commands;

/// <summary>Puts together what the variants of a release say of one document.</summary>
internal static class VariantVerdicts
{
    /// <summary>
    /// What all variants say stays as it is. What only some refuse becomes a note that names those which accept it.
    /// </summary>
    public static IEnumerable<Diagnostic> Merge(IReadOnlyList<VariantVerdict> verdicts)
    {
        if (verdicts.Count == 1)
        {
            return verdicts[0].Diagnostics;
        }

        return verdicts
            .SelectMany(verdict => verdict.Diagnostics.Select(diagnostic => (Verdict: verdict, Diagnostic: diagnostic)))
            .GroupBy(said => (said.Diagnostic.Code, said.Diagnostic.Span, said.Diagnostic.Setting))
            .Select(group => group.Count() == verdicts.Count || group.First().Diagnostic.Severity != Severity.Error
                ? group.First().Diagnostic
                : Partial(group.First().Diagnostic, verdicts, [.. group.Select(said => said.Verdict)]));
    }

    /// <summary>What all of several variants warn of; what only some do depends on a choice that is still open.</summary>
    public static IEnumerable<Diagnostic> Common(IReadOnlyList<IEnumerable<Diagnostic>> warnings)
    {
        Diagnostic[] common = warnings.Count == 0 ? [] : [.. warnings[0]];
        for (var i = 1; i < warnings.Count && common.Length > 0; i++)
        {
            common = [.. common.IntersectBy(warnings[i].Select(Identity), Identity)];
        }

        return common;

        static (string Code, Compiler.Text.TextSpan Span, string? Setting) Identity(Diagnostic diagnostic) => (diagnostic.Code, diagnostic.Span, diagnostic.Setting);
    }

    private static Diagnostic Partial(Diagnostic diagnostic, IReadOnlyList<VariantVerdict> verdicts, HashSet<VariantVerdict> refusing)
    {
        var all = verdicts.SelectMany(verdict => verdict.Variants).ToLookup(FamilyOf, StringComparer.Ordinal);
        var accepting = verdicts.Where(verdict => !refusing.Contains(verdict)).SelectMany(verdict => verdict.Variants)
            .GroupBy(FamilyOf, StringComparer.Ordinal)
            .SelectMany(family => family.Count() == all[family.Key].Count() ? [family.Key] : family.Select(variant => variant.Name))
            .Order(StringComparer.Ordinal);
        return ToolDiagnostics.OnlyOnSomeVariants(diagnostic.Span, string.Join(", ", accepting), diagnostic.Message, diagnostic.Setting);
    }

    // The name with an asterisk for the version: aws-k8s-*-nvidia.
    private static string FamilyOf(Variant variant) =>
        variant.Version.Length == 0 ? variant.Name : variant.Name.Replace($"-{variant.Version}", "-*", StringComparison.Ordinal);
}
