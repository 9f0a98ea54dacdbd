namespace Settings.Compiler.Diagnostics;

/// <summary>The order in which findings are shown: by place, then by code; equal ones keep their order.</summary>
public sealed class DiagnosticOrder : IComparer<Diagnostic>
{
    private static readonly DiagnosticOrder Instance = new();

    private DiagnosticOrder()
    {
    }

    /// <summary>Findings in order. Most come in order: then nothing is sorted.</summary>
    public static IReadOnlyList<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics)
    {
        Diagnostic[] list = diagnostics.ToArray();
        for (var i = 1; i < list.Length; i++)
        {
            if (Instance.Compare(list[i - 1], list[i]) > 0)
            {
                return list.Order(Instance).ToArray();
            }
        }

        return list;
    }

    /// <inheritdoc/>
    public int Compare(Diagnostic? x, Diagnostic? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var byPlace = x.Span.Start.CompareTo(y.Span.Start);
        return byPlace != 0 ? byPlace : string.CompareOrdinal(x.Code, y.Code);
    }
}
