using Xunit;

namespace Settings.Conformance.Tests;

/// <summary>What differs from the real system, told in full: an assertion about a collection shortens its items.</summary>
internal static class Failures
{
    private const int Shown = 20;

    /// <summary>Fails with the first of them, if there are any.</summary>
    public static void AssertNone(IReadOnlyCollection<string> failures) =>
        Assert.True(failures.Count == 0, $"{failures.Count} differ:\n{string.Join('\n', failures.Take(Shown))}");
}
