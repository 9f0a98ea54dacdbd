using System.Runtime.ExceptionServices;
using System.Runtime.Versioning;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>Work on many files, divided among threads: each takes neighbours, which mostly lie in one folder.</summary>
internal static class Shares
{
    // Less than this is done sooner than a thread is started.
    private const int Smallest = 500;

    /// <summary>Does something for each of so many items. In one thread, they are taken in order.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="threads">How many threads may work on them.</param>
    /// <param name="begin">Makes what each thread has for itself.</param>
    /// <param name="act">What is done for an item.</param>
    /// <exception cref="StoreException">What the first item in order threw of those that threw. The other threads have ended then, too.</exception>
    public static void Run<TState>(int count, int threads, Func<TState> begin, Action<TState, int> act)
    {
        var shares = OperatingSystem.IsBrowser() ? 1 : Math.Clamp(count / Smallest, 1, Math.Max(1, threads));
        var failures = new ExceptionDispatchInfo?[shares];
        var hasFailed = false;
        var workers = OperatingSystem.IsBrowser() ? [] : Start(shares, Work);
        Work(0);
        Array.ForEach(workers, worker => worker.Join());
        Array.Find(failures, failure => failure is not null)?.Throw();

        void Work(int share)
        {
            try
            {
                var state = begin();
                var end = (int)((long)count * (share + 1) / shares);
                for (var i = (int)((long)count * share / shares); i < end && !Volatile.Read(ref hasFailed); i++)
                {
                    act(state, i);
                }
            }
            catch (Exception failure)
            {
                failures[share] = ExceptionDispatchInfo.Capture(failure);
                Volatile.Write(ref hasFailed, true);
            }
        }
    }

    [UnsupportedOSPlatform("browser")]
    private static Thread[] Start(int shares, Action<int> work)
    {
        var workers = Enumerable.Range(1, shares - 1).Select(share => new Thread(() => work(share))).ToArray();
        foreach (var worker in workers)
        {
            worker.Start();
        }

        return workers;
    }
}
