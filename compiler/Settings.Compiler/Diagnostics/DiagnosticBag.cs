using System.Collections;

namespace Settings.Compiler.Diagnostics;

/// <summary>Collects findings while a stage runs.</summary>
public sealed class DiagnosticBag : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> _items = [];

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <summary>Whether a finding says that the node would reject the document.</summary>
    public bool HasErrors => _items.Exists(d => d.Severity == Severity.Error);

    /// <summary>Adds one finding.</summary>
    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic);

    /// <summary>Adds several findings.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _items.AddRange(diagnostics);

    /// <summary>Takes back findings that the reading of the same text will make again.</summary>
    /// <param name="first">How many findings, the oldest, stay.</param>
    /// <param name="isTakenBack">Which of the others go.</param>
    internal void RemoveFrom(int first, Predicate<Diagnostic> isTakenBack)
    {
        var kept = first;
        for (var at = first; at < _items.Count; at++)
        {
            if (!isTakenBack(_items[at]))
            {
                _items[kept++] = _items[at];
            }
        }

        _items.RemoveRange(kept, _items.Count - kept);
    }

    /// <inheritdoc/>
    public IEnumerator<Diagnostic> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
