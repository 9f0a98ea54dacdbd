using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>Puts together what the variants of a release say of one document.</summary>
internal static class VariantVerdicts
{
    /// <summary>
    /// What the variants say that the document can be meant for stays as it is. What only some refuse becomes a note that names the others.
    /// </summary>
    public static IEnumerable<Diagnostic> Merge(IReadOnlyList<VariantVerdict> verdicts, DocumentTable settings)
    {
        if (verdicts.Count == 1)
        {
            return verdicts[0].Diagnostics;
        }

        var candidates = Candidates(verdicts, settings);
        var merged = verdicts
            .SelectMany(verdict => verdict.Diagnostics.Select(diagnostic => (Verdict: verdict, Diagnostic: diagnostic)))
            .GroupBy(said => (said.Diagnostic.Code, said.Diagnostic.Span, said.Diagnostic.Setting))
            .Select(group => group.First().Diagnostic.Severity != Severity.Error || Array.TrueForAll(candidates, candidate => group.Any(said => said.Verdict == candidate))
                ? group.First().Diagnostic
                : Partial(group.First().Diagnostic, verdicts, [.. group.Select(said => said.Verdict)]))
            .ToArray();

        // Settings of two families that exclude each other: each variant refuses something, and the first speaks for all.
        return candidates[0].IsRefusal && !Array.Exists(merged, diagnostic => diagnostic.Severity == Severity.Error) ? candidates[0].Diagnostics : merged;
    }

    /// <summary>What the document can be meant for: the variants that accept it, or else those that have the most of its extensions.</summary>
    /// <param name="verdicts">At least one.</param>
    /// <param name="settings">The document's settings.</param>
    public static VariantVerdict[] Candidates(IReadOnlyList<VariantVerdict> verdicts, DocumentTable settings)
    {
        var accepting = verdicts.Where(verdict => !verdict.IsRefusal).ToArray();
        return accepting.Length > 0 ? accepting : (verdicts.GroupBy(KnownExtensions).MaxBy(group => group.Key) ?? verdicts.AsEnumerable()).ToArray();

        int KnownExtensions(VariantVerdict verdict) => settings.Entries.Count(entry => verdict.Variants[0].Extensions.Contains(entry.Key, StringComparer.Ordinal));
    }

    /// <summary>
    /// What all of several variants warn of; what only some do depends on a choice that is still open. Once nothing is left
    /// that all warn of, no further variant is asked.
    /// </summary>
    /// <param name="variants">The variants.</param>
    /// <param name="ask">Says what a variant warns of, or at least what has one of these codes; null asks for all.</param>
    public static IEnumerable<Diagnostic> Common<T>(IEnumerable<T> variants, Func<T, IReadOnlySet<string>?, IEnumerable<Diagnostic>> ask)
    {
        Diagnostic[]? common = null;
        foreach (var variant in variants)
        {
            if (common is null)
            {
                common = ask(variant, null).ToArray();
            }
            else
            {
                // Whatever is open at a place of an open finding is the same to a reader, whichever rule says it.
                var codes = Array.Exists(common, finding => finding.IsOpen) ? null : common.Select(finding => finding.Code).ToHashSet(StringComparer.Ordinal);
                common = common.IntersectBy(ask(variant, codes).Select(Identity), Identity).ToArray();
            }

            if (common.Length == 0)
            {
                break;
            }
        }

        return common ?? [];

        // What one variant leaves open is not what another one warns of.
        static (string Code, TextSpan Span, SettingPath? Setting) Identity(Diagnostic diagnostic) => (diagnostic.IsOpen ? string.Empty : diagnostic.Code, diagnostic.Span, diagnostic.Setting);
    }

    private static Diagnostic Partial(Diagnostic diagnostic, IReadOnlyList<VariantVerdict> verdicts, HashSet<VariantVerdict> refusing)
    {
        var accepting = VariantFamilies.NamesOf(verdicts.Where(verdict => !refusing.Contains(verdict)).SelectMany(verdict => verdict.Variants), verdicts.SelectMany(verdict => verdict.Variants));
        return ToolDiagnostics.OnlyOnSomeVariants(diagnostic, accepting);
    }
}
