using System.Collections;

namespace Settings.Compiler.Diagnostics;

/// <summary>
/// Collects findings while a stage runs. It keeps as many as anybody reads, and counts the others: a small document can have
/// millions of mistakes.
/// </summary>
public sealed class DiagnosticBag : IReadOnlyCollection<Diagnostic>
{
    /// <summary>The most findings that are kept.</summary>
    public const int MostKept = 10_000;

    private readonly List<Diagnostic> _items = [];

    // Where those begin that are only counted, since the mark, and how severe they are.
    private readonly List<(int Start, Severity Severity)> _passing = [];
    private readonly OmittedFindings _omitted = new();
    private int _marked;
    private int _totalAtMark;

    /// <inheritdoc/>
    public int Count => _items.Count + _omitted.Kinds;

    /// <summary>How many findings there were, those that are only counted included.</summary>
    public int Total { get; private set; }

    /// <summary>Whether something was added since the mark.</summary>
    internal bool HasFindingsSinceMark => Total > _totalAtMark;

    /// <summary>Whether further findings are only counted.</summary>
    public bool IsFull => _items.Count == MostKept;

    /// <summary>Whether a finding says that the node would reject the document.</summary>
    public bool HasErrors => _omitted.Of(Severity.Error) > 0 || _items.Exists(d => d.Severity == Severity.Error);

    /// <summary>Adds one finding.</summary>
    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        Total += diagnostic.Times;
        if (diagnostic.Times > 1 || IsFull)
        {
            _omitted.Add(diagnostic.Severity, diagnostic.Times);
            _passing.Add((diagnostic.Span.Start, diagnostic.Severity));
        }
        else
        {
            _items.Add(diagnostic);
        }
    }

    /// <summary>Adds several findings.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>What is added from here on may be taken back.</summary>
    internal void Mark()
    {
        (_marked, _totalAtMark) = (_items.Count, Total);
        _passing.Clear();
    }

    /// <summary>Takes back the findings since the mark that begin at an offset or after it: the reading of the same text will make them again.</summary>
    internal void TakeBack(int start)
    {
        Diagnostic[] kept = [.. _items.Skip(_marked).Where(finding => finding.Span.Start < start)];
        Total -= _items.Count - _marked - kept.Length;
        _items.RemoveRange(_marked, _items.Count - _marked);
        _items.AddRange(kept);
        foreach (var (_, severity) in _passing.Where(passing => passing.Start >= start))
        {
            Total--;
            _omitted.Add(severity, -1);
        }

        _passing.RemoveAll(passing => passing.Start >= start);
    }

    /// <inheritdoc/>
    public IEnumerator<Diagnostic> GetEnumerator() => _items.Concat(_omitted.Findings()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
