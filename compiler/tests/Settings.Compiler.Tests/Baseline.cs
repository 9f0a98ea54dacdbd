using Xunit;

namespace Settings.Compiler.Tests;

/// <summary>
/// Compares what a test made with the reviewed copy in the repository. tools/update-baselines.sh rewrites the copies; a
/// reviewer then reads the difference. Whatever else a test asserts it asserts before: what it would fail on is never written.
/// </summary>
internal static class Baseline
{
    // What no output may contain: the program's own word for a crash.
    private const string Crash = "this is a defect in settingsc";

    // "1" for all copies, or the path of one of them, of the file that it is beside, or of a folder above it.
    private static string? Updated => Environment.GetEnvironmentVariable("UPDATE_BASELINES");

    /// <summary>Whether copies are being rewritten.</summary>
    public static bool IsUpdated => Updated is { Length: > 0 };

    /// <summary>Fails with the first line that differs, or rewrites the copy when baselines are being updated.</summary>
    public static void Verify(string path, string actual) => Verify(path, actual, Updated);

    /// <summary>The same.</summary>
    /// <param name="path">The copy.</param>
    /// <param name="actual">What the test made.</param>
    /// <param name="updated">Which copies are rewritten: "1" for all, a path for one or those in a folder; null for none.</param>
    internal static void Verify(string path, string actual, string? updated)
    {
        var name = Path.GetRelativePath(Repository.Root, path);
        Assert.False(actual.Contains(Crash, StringComparison.Ordinal), $"{name}: the program crashed, so nothing is written:\n{actual}");
        if (updated is { Length: > 0 })
        {
            if (IsAmong(name, updated) && (!File.Exists(path) || File.ReadAllText(path) != actual))
            {
                File.WriteAllText(path, actual);
            }

            return;
        }

        Assert.True(File.Exists(path), $"There is no baseline {name}; run tools/update-baselines.sh and review it.");
        var expected = File.ReadAllText(path);
        if (expected != actual)
        {
            Assert.Fail($"{name} differs {FirstDifference(expected, actual)}. If the change is meant, run tools/update-baselines.sh.");
        }
    }

    private static bool IsAmong(string name, string updated)
    {
        var wanted = updated.TrimEnd('/');
        return updated == "1" || name == wanted || name.StartsWith(wanted + "/", StringComparison.Ordinal)
            || (name.StartsWith(Path.ChangeExtension(wanted, null) + ".", StringComparison.Ordinal) && File.Exists(Repository.PathOf(wanted)));
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
