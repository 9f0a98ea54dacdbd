namespace Settings.Compiler.Analysis;

/// <summary>Something that is worked out when it is first asked for, and kept. A caller that gives up leaves nothing behind: the next one starts anew.</summary>
public sealed class Once<T>(Func<CancellationToken, T> make)
    where T : class
{
    private readonly Lock _lock = new();
    private T? _value;

    /// <summary>Whether it has been worked out.</summary>
    public bool IsKnown => _value is not null;

    /// <summary>The value.</summary>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public T Get(CancellationToken cancellation)
    {
        if (_value is { } known)
        {
            return known;
        }

        lock (_lock)
        {
            cancellation.ThrowIfCancellationRequested();
            return _value ??= make(cancellation);
        }
    }
}
