using Settings.LanguageServer.Server;

namespace Settings.LanguageServer.Documents;

/// <summary>What HEAD has in the place of a file: asked for when somebody wants to know, once, however many requests wait for it or give up.</summary>
/// <param name="find">Asks.</param>
internal sealed class HeadFile(Func<CancellationToken, CommittedFile?> find) : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private Task<CommittedFile?>? _found;

    /// <summary>The answer; null when there is none.</summary>
    public Task<CommittedFile?> Found
    {
        get
        {
            lock (_lock)
            {
                return _found ??= Task.Run(() => find(_end.Token), _end.Token);
            }
        }
    }

    /// <summary>Waits for the answer.</summary>
    /// <param name="cancellation">Ends the waiting with an <see cref="OperationCanceledException"/>; the answer still comes.</param>
    public CommittedFile? Get(CancellationToken cancellation) => Found.WaitAsync(cancellation).GetAwaiter().GetResult();

    /// <summary>Gives the answer up; whoever waits for it gives up, too.</summary>
    public void Dispose() => _end.Cancel();
}
