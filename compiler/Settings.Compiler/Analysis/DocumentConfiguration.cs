using Settings.Compiler.Configuration;
using Settings.Compiler.Diagnostics;

namespace Settings.Compiler.Analysis;

/// <summary>What configuration files say of a document. Equal only to itself: documents of the same entry share one.</summary>
/// <param name="whole">All that they say.</param>
/// <param name="entry">The entry of the table of targets that the document matches; null when it matches none.</param>
public sealed class DocumentConfiguration(GoverningConfiguration whole, TargetEntry? entry)
{
    /// <summary>All that they say.</summary>
    public GoverningConfiguration Whole { get; } = whole;

    /// <summary>The entry of the table of targets that the document matches; null when it matches none.</summary>
    public TargetEntry? Entry { get; } = entry;

    /// <summary>Findings as they are reported: without those that are switched off, and as severe as it is said.</summary>
    public IReadOnlyList<Diagnostic> Report(IReadOnlyList<Diagnostic> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        if (Whole.Severities.Count == 0 || findings.Count == 0)
        {
            return findings;
        }

        var reported = new List<Diagnostic>(findings.Count);
        foreach (var finding in findings)
        {
            if (!Whole.Severities.TryGetValue(finding.Code, out var said))
            {
                reported.Add(finding);
            }
            else if (SeverityLevels.SeverityOf(said.Level) is { } level)
            {
                reported.Add(finding with { Level = level == finding.Rule.Severity ? null : level });
            }
        }

        return reported;
    }
}
