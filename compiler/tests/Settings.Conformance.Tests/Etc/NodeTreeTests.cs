using System.Security.Cryptography;
using System.Text.Json;
using Settings.Cli;
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
        Failures.AssertNone([.. FileDifferences.Of(one, files)]);
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
            Assert.Equal(one.Files.Select(FileDifferences.Spell), report.RootElement.GetProperty("files").EnumerateArray().Select(Spell));
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

    private static string Spell(JsonElement file) => FileDifferences.Spell(
        file.GetProperty("path").GetString(),
        file.GetProperty("status").GetString() == "rendered",
        file.GetProperty("mode").GetString(),
        file.GetProperty("services").EnumerateArray().Select(service => service.GetString() ?? string.Empty));
}
