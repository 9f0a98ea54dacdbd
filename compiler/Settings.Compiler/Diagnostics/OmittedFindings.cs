namespace Settings.Compiler.Diagnostics;

/// <summary>Counts findings that are not shown, by their severities.</summary>
public sealed class OmittedFindings
{
    private readonly int[] _counts = new int[Enum.GetValues<Severity>().Length];

    /// <summary>How many findings say how many there are.</summary>
    public int Kinds => _counts.Count(count => count > 0);

    /// <summary>The first findings of a list, and those that say how many others there are.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="most">How many are kept.</param>
    public static IReadOnlyList<Diagnostic> Shorten(IReadOnlyList<Diagnostic> findings, int most)
    {
        ArgumentNullException.ThrowIfNull(findings);
        if (findings.Count <= most && findings.All(finding => finding.Times == 1))
        {
            return findings;
        }

        var kept = new List<Diagnostic>(Math.Min(findings.Count, most) + 1);
        var omitted = new OmittedFindings();
        foreach (var finding in findings)
        {
            if (finding.Times == 1 && kept.Count < most)
            {
                kept.Add(finding);
            }
            else
            {
                omitted.Add(finding.Severity, finding.Times);
            }
        }

        return [.. kept, .. omitted.Findings()];
    }

    /// <summary>How many of a severity there are.</summary>
    public int Of(Severity severity) => _counts[(int)severity];

    /// <summary>Counts some more.</summary>
    public void Add(Severity severity, int count) => _counts[(int)severity] += count;

    /// <summary>The findings that say how many there are.</summary>
    public IEnumerable<Diagnostic> Findings() => Enum.GetValues<Severity>().Where(severity => Of(severity) > 0).Select(severity => ToolDiagnostics.More(severity, Of(severity)));
}
