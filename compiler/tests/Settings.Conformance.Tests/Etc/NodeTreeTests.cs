using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Settings.Cli;
using Settings.Compiler.Compilation;
using Settings.Compiler.Rendering;
using Settings.Compiler.Tests;
using Xunit;

namespace Settings.Conformance.Tests.Etc;

/// <summary>The files that we make of user data, against those that the real renderer wrote, byte for byte: by their SHA-256.</summary>
public sealed class NodeTreeTests
{
    private static readonly string[] CasesOfAll = ["minimal", "typical", "everything"];

    public static TheoryData<string, string> Variants => NodeCases.Variants;

    public static TheoryData<string, string, string> Cases => NodeCases.All;

    /// <summary>One case of each document in a release, or, in a long run, all cases: the program opens the catalog anew for each.</summary>
    public static TheoryData<string, string, string> ProgramCases { get; } = new(
        NodeCases.All.Select(row => row.Data).DistinctBy(row => LongRun.IsOn ? string.Join(' ', row.Item1, row.Item2, row.Item3) : NodeCases.Of(row.Item1, row.Item2, row.Item3).UserData));

    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_variant_has_its_cases(string release, string variant)
    {
        NodeCase[] cases = [.. NodeCases.Of(release, variant)];
        Assert.Contains("minimal", cases.Select(one => one.Name));
        if (OwnNodes.Workspace.Catalog.Release(release).Value is { Rebuilt: null })
        {
            Assert.Equal(CasesOfAll, cases.Select(one => one.Name));
        }

        Assert.All(cases, one => Assert.True(one.Files.Count(file => file.IsWritten) >= 15, $"Only {one.Files.Count(file => file.IsWritten)} files are known."));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_file_is_what_the_node_writes(string release, string variant, string name)
    {
        var one = NodeCases.Of(release, variant, name);
        var files = OwnNodes.Of(one).Render();
        Assert.Equal(one.Files.Select(Spell), files.Select(Spell));
        Failures.AssertNone([.. one.Files.Zip(files).Select(pair => Difference(one, pair.First, pair.Second)).OfType<string>()]);
    }

    [Theory]
    [MemberData(nameof(ProgramCases))]
    public void The_program_writes_the_tree_with_its_modes_and_finds_no_difference_in_it(string release, string variant, string name)
    {
        var one = NodeCases.Of(release, variant, name);
        var target = Directory.CreateTempSubdirectory("settingsc-tree-").FullName;
        try
        {
            using var report = Run(["render", one.UserData, "--variant", variant, "--release", release, "--out", target, "--format", "json"], target);
            Assert.Equal(one.Files.Select(Spell), report.RootElement.GetProperty("files").EnumerateArray().Select(Spell));
            FileFacts[] written = [.. one.Files.Where(file => file.IsWritten)];
            Assert.Equal(written.Length, Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories).Count(path => Path.GetFileName(path) != ".settingsc-files"));
            foreach (var file in written)
            {
                var path = Path.Combine(target, file.Path.TrimStart('/'));
                Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));
                if (!OperatingSystem.IsWindows())
                {
                    Assert.Equal(file.Mode, Convert.ToString((int)File.GetUnixFileMode(path), 8).PadLeft(4, '0'));
                }
            }

            using var comparison = Run(["verify", one.UserData, "--variant", variant, "--release", release, "--against", target, "--format", "json"], target);
            Assert.Empty(comparison.RootElement.GetProperty("differences").EnumerateArray());
        }
        finally
        {
            Directory.Delete(target, recursive: true);
        }
    }

    private static JsonDocument Run(string[] arguments, string folder)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = CommandLineProgram.Run(arguments, new CommandStreams(Stream.Null, output, error, folder, UseColour: false));
        Assert.True(exit == 0, $"{error}{output}");
        return JsonDocument.Parse(output.ToString());
    }

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

    private static string Spell(FileFacts file) => Spell(file.Path, file.IsWritten, file.Mode, file.Services);

    private static string Spell(TreeFile file) => Spell(file.File.Path, file.Outcome is RenderedFile, file.File.Mode, file.Services);

    private static string Spell(JsonElement file) => Spell(
        file.GetProperty("path").GetString(),
        file.GetProperty("status").GetString() == "rendered",
        file.GetProperty("mode").GetString(),
        file.GetProperty("services").EnumerateArray().Select(service => service.GetString() ?? string.Empty));

    private static string Spell(string? path, bool isWritten, string? mode, IEnumerable<string> services) =>
        $"{path} {(isWritten ? "rendered" : "failed")} {mode} {string.Join(',', services.Order(StringComparer.Ordinal))}";
}
