using Xunit;

namespace Settings.Compiler.Tests;

/// <summary>
/// Compares what a test made with the reviewed copy in the repository. tools/update-baselines.sh rewrites the copies; a
/// reviewer then reads the difference.
/// </summary>
internal static class Baseline
{
    private static bool Updating => Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1";

    /// <summary>Fails with the first line that differs, or rewrites the copy when baselines are being updated.</summary>
    public static void Verify(string path, string actual)
    {
        if (Updating)
        {
            if (!File.Exists(path) || File.ReadAllText(path) != actual)
            {
                File.WriteAllText(path, actual);
            }

            return;
        }

        Assert.True(File.Exists(path), $"There is no baseline {Path.GetRelativePath(Repository.Root, path)}; run tools/update-baselines.sh and review it.");
        var expected = File.ReadAllText(path);
        if (expected != actual)
        {
            Assert.Fail($"{Path.GetRelativePath(Repository.Root, path)} differs {FirstDifference(expected, actual)}. If the change is meant, run tools/update-baselines.sh.");
        }
    }

    private static string FirstDifference(string expected, string actual)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var was = i < left.Length ? left[i] : "(end)";
            var now = i < right.Length ? right[i] : "(end)";
            if (was != now)
            {
                return $"at line {i + 1}:\n  expected: {was}\n  actual:   {now}\n";
            }
        }

        return "in its line ends";
    }
}
