using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>Puts together what is found in one document for several targets.</summary>
internal static class TargetFindings
{
    /// <summary>What is found for all targets once, and what is found for some with their names.</summary>
    /// <param name="analyses">The document for each target; at least two.</param>
    public static IReadOnlyList<Diagnostic> Merge(IReadOnlyList<DocumentAnalysis> analyses)
    {
        var names = Names(analyses);
        var places = new Dictionary<(string Code, TextSpan Span, string Message), int>();
        var found = new List<(Diagnostic Finding, List<int> Targets)>();
        for (var target = 0; target < analyses.Count; target++)
        {
            foreach (var finding in analyses[target].Findings)
            {
                var key = (finding.Code, finding.Span, finding.Said.Text);
                if (!places.TryGetValue(key, out var at))
                {
                    places.Add(key, at = found.Count);
                    found.Add((finding, []));
                }

                if (!found[at].Targets.Contains(target))
                {
                    found[at].Targets.Add(target);
                }
            }
        }

        return DiagnosticOrder.Sorted([.. found.Select(one => one.Targets.Count == analyses.Count ? one.Finding : one.Finding.For(string.Join(", ", one.Targets.Select(target => names[target]))))]);
    }

    /// <summary>What the targets are called, so that they can be told from each other.</summary>
    public static string[] Names(IReadOnlyList<DocumentAnalysis> analyses)
    {
        string[] names = [.. analyses.Select(analysis => analysis.Target?.Title ?? string.Empty)];
        return [.. analyses.Select((analysis, i) => names.Count(name => name == names[i]) == 1 ? names[i]
            : $"{names[i]} ({analysis.Target?.Arch}{(analysis.Provisioner is { } provisioner ? $", {provisioner}" : string.Empty)})")];
    }
}
