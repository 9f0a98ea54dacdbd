namespace Settings.Compiler.Datastore.Disk;

/// <summary>Does the same with each of many files: most of the time goes to the file system, which serves several at once.</summary>
internal static class ManyFiles
{
    // Below this the threads cost more than they save.
    private const int Few = 2000;

    /// <summary>Acts once for each index from 0. When one fails, those before it are done and those behind it may be.</summary>
    /// <exception cref="StoreException">One failed: that of the smallest index.</exception>
    public static void ForEach(int count, Action<int> act)
    {
        if (count < Few)
        {
            for (var i = 0; i < count; i++)
            {
                act(i);
            }

            return;
        }

        var failures = new SortedDictionary<int, StoreException>();
        Parallel.For(0, count, (index, loop) =>
        {
            try
            {
                act(index);
            }
            catch (StoreException failure)
            {
                lock (failures)
                {
                    failures[index] = failure;
                }

                loop.Break();
            }
        });
        if (failures.Count > 0)
        {
            throw failures.First().Value;
        }
    }
}
