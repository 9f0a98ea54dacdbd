namespace Settings.Compiler.Tests;

/// <summary>
/// How thorough the long laws are. By default they look at a part, so all tests together take less than three minutes; with
/// SETTINGS_LONG=1 in the environment, which .ci/run sets, at everything. This is the one place that reads it.
/// </summary>
internal static class LongRun
{
    /// <summary>Whether everything is looked at.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("SETTINGS_LONG") == "1";

    /// <summary>How often something is done.</summary>
    /// <param name="usually">The number by default.</param>
    /// <param name="all">The number in a long run.</param>
    public static int Times(int usually, int all) => IsOn ? all : usually;

    /// <summary>A part of many, spread over all of them; in a long run all of them.</summary>
    /// <param name="all">All of them.</param>
    /// <param name="oneOf">By default one of so many is taken, the first included.</param>
    public static IEnumerable<T> Some<T>(IEnumerable<T> all, int oneOf) => IsOn ? all : all.Where((_, at) => at % oneOf == 0);
}
