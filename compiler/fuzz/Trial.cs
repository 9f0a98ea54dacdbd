using System.Diagnostics;

namespace Settings.Fuzz;

/// <summary>Runs a part of the library as the program runs as a whole: it ends in time, and fails in our words only.</summary>
internal static class Trial
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>What is wrong with a part; null when nothing is.</summary>
    /// <param name="name">What it is called in faults.</param>
    /// <param name="run">Runs it, and gives what is wrong with its answer.</param>
    /// <param name="isOurs">Whether a failure is in our words.</param>
    public static string? Of(string name, Func<string?> run, Func<Exception, bool> isOurs)
    {
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        string? fault;
        try
        {
            fault = run();
        }
        catch (Exception failure) when (!isOurs(failure))
        {
            fault = failure.ToString();
        }
        catch (Exception failure) when (isOurs(failure))
        {
            fault = null;
        }

        var used = Environment.CpuUsage.TotalTime - before;
        var time = used < watch.Elapsed ? used : watch.Elapsed;
        fault ??= time > Longest ? $"it took {time.TotalSeconds:0} s" : null;
        return fault is null ? null : $"{name}: {fault}";
    }
}
