using System.Security.Cryptography;
using System.Text;
using Settings.Compiler.Compilation;
using Settings.Compiler.Rendering;

namespace Settings.Conformance.Tests.Etc;

/// <summary>What is different about files that we render and those that the node wrote.</summary>
internal static class FileDifferences
{
    /// <summary>The differences: which files there are, who writes them with which permissions, and what is in them.</summary>
    public static IEnumerable<string> Of(NodeCase one, IReadOnlyList<TreeFile> files)
    {
        string[] expected = [.. one.Files.Select(Spell)];
        string[] actual = [.. files.Select(Spell)];
        return expected.SequenceEqual(actual, StringComparer.Ordinal)
            ? one.Files.Zip(files).Select(pair => Difference(one, pair.First, pair.Second)).OfType<string>()
            : [.. expected.Except(actual, StringComparer.Ordinal).Select(file => $"missing: {file}"), .. actual.Except(expected, StringComparer.Ordinal).Select(file => $"not expected: {file}")];
    }

    /// <summary>A file in a line.</summary>
    public static string Spell(FileFacts file) => Spell(file.Path, file.IsWritten, file.Mode, file.Services);

    private static string Spell(TreeFile file) => Spell(file.File.Path, file.Outcome is RenderedFile, file.File.Mode, file.Services);

    /// <summary>A file in a line.</summary>
    public static string Spell(string? path, bool isWritten, string? mode, IEnumerable<string> services) =>
        $"{path} {(isWritten ? "rendered" : "failed")} {mode} {string.Join(',', services.Order(StringComparer.Ordinal))}";

    private static string? Difference(NodeCase one, FileFacts expected, TreeFile actual) => actual.Outcome switch
    {
        RenderedFile rendered when expected.IsWritten => DifferenceOf(one, expected, rendered.Text),
        FailedFile failed when !expected.IsWritten && !IsForUpstreamsReason(expected.Misses, failed) => $"{expected.Path}: failed for another reason: {failed.Reason}",
        _ => null,
    };

    private static string? DifferenceOf(NodeCase one, FileFacts expected, string text)
    {
        if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) == expected.Sha256)
        {
            return null;
        }

        return one.ExternalContentOf(expected.Path) is { } path
            ? $"{expected.Path} is not what the node writes {FirstDifference(File.ReadAllText(path).Split('\n'), text.Split('\n'))}"
            : $"{expected.Path} is not what the node writes: its SHA-256 differs. The full trees, in conformance/etc of a folder \"shared\" beside the repository, would show the line. It is rendered as:\n{text}";
    }

    private static string FirstDifference(string[] expected, string[] actual)
    {
        var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"at line {at + 1}:\n  expected: {expected.ElementAtOrDefault(at) ?? "(end)"}\n  actual:   {actual.ElementAtOrDefault(at) ?? "(end)"}\n";
    }

    // Upstream names a setting where a template misses it, inside of a loop by its last part; other failures name none.
    private static bool IsForUpstreamsReason(string misses, FailedFile failed)
    {
        if (failed.Setting?.ToString() is not { } setting)
        {
            return false;
        }

        return misses.StartsWith("this.", StringComparison.Ordinal) ? setting.EndsWith(misses[4..], StringComparison.Ordinal) : misses.Length == 0 || setting == misses;
    }
}
