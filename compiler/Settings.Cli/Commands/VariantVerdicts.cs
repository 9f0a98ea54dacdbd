using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Commands;

/// <summary>Puts together what the variants of a release say of one document.</summary>
internal static class VariantVerdicts
{
    /// <summary>
    /// What all variants say stays as it is. What only some refuse becomes a note that names those which accept it.
    /// </summary>
    public static IEnumerable<Diagnostic> Merge(IReadOnlyList<(string[] Variants, IReadOnlyList<Diagnostic> Diagnostics)> verdicts)
    {
        if (verdicts.Count == 1)
        {
            return verdicts[0].Diagnostics;
        }

        return verdicts
            .SelectMany(v => v.Diagnostics.Select(d => (v.Variants, Diagnostic: d)))
            .GroupBy(v => (v.Diagnostic.Code, v.Diagnostic.Span, v.Diagnostic.Setting))
            .SelectMany(group => group.Count() == verdicts.Count || group.First().Diagnostic.Severity != Severity.Error
                ? [group.First().Diagnostic]
                : new[] { Partial(group.First().Diagnostic, verdicts, [.. group.SelectMany(v => v.Variants)]) });
    }

    private static Diagnostic Partial(Diagnostic diagnostic, IReadOnlyList<(string[] Variants, IReadOnlyList<Diagnostic> Diagnostics)> verdicts, HashSet<string> refusing)
    {
        var accepting = verdicts.SelectMany(v => v.Variants).Where(name => !refusing.Contains(name)).Order(StringComparer.Ordinal);
        return ToolDiagnostics.OnlyOnSomeVariants(diagnostic.Span, string.Join(", ", accepting), diagnostic.Message, diagnostic.Setting);
    }
}
