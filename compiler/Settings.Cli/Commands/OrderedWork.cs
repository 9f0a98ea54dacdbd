namespace Settings.Cli.Commands;

/// <summary>Works on many items on all processors, and gives the results in the order of the items as they come.</summary>
internal static class OrderedWork
{
    // Enough to make handing over cheap for small documents, few enough to give every processor something to do.
    private const int BatchSize = 8;

    // So many are worth other threads.
    private const int ManyItems = 4 * BatchSize;

    // How far work may run ahead of the consumer of the results.
    private const int BatchesPerProcessor = 4;

    /// <summary>
    /// The results, one for each item that has one. A failure comes as it is, after the results before it. Work on a single
    /// item does not leave the thread.
    /// </summary>
    /// <param name="items">The items; taken as work goes on, never all at once.</param>
    /// <param name="work">What is done to an item. Called from several threads, and again where it failed: it must change nothing.</param>
    /// <param name="isLarge">Whether an item is so large that few of its kind can be held at once: its work waits until its turn comes.</param>
    public static IEnumerable<TResult> Run<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult?> work, Predicate<TItem> isLarge)
        where TResult : class
    {
        var ahead = new Queue<(TItem[] Items, Task<TResult?[]>? Results)>();
        foreach (var batch in items.Chunk(BatchSize))
        {
            ahead.Enqueue((batch, batch.Length == 1 && ahead.Count == 0 ? null : Task.Run(() => Array.ConvertAll(batch, item => isLarge(item) ? null : work(item)))));
            if (ahead.Count >= BatchesPerProcessor * Environment.ProcessorCount)
            {
                foreach (var result in Take(ahead.Dequeue()))
                {
                    yield return result;
                }
            }
        }

        foreach (var result in ahead.SelectMany(Take))
        {
            yield return result;
        }

        IEnumerable<TResult> Take((TItem[] Items, Task<TResult?[]>? Results) batch)
        {
            if (batch.Results is { } running)
            {
                // Unlike others, this wait does not throw.
                Task.WaitAny(running);
            }

            var results = batch.Results is { IsCompletedSuccessfully: true } done ? done.Result : null;
            for (var i = 0; i < batch.Items.Length; i++)
            {
                if ((results is null || isLarge(batch.Items[i]) ? work(batch.Items[i]) : results[i]) is { } result)
                {
                    yield return result;
                }
            }
        }
    }

    /// <summary>The results of work on a few items or many, in their order. A failure comes as it is.</summary>
    /// <param name="items">The items.</param>
    /// <param name="work">What is done to an item. Called from several threads when there are many.</param>
    public static TResult[] Map<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult> work)
        where TItem : class
        where TResult : class => items.Count < ManyItems ? [.. items.Select(work)] : [.. Run(items, work, static _ => false)];
}
