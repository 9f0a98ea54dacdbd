using System.Text.Json;
using Settings.Cli;
using Settings.Compiler.Catalog;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Conformance.Tests.Etc;

/// <summary>The program from user data to the file tree, against the trees that the real renderer wrote.</summary>
public sealed class NodeTreeTests
{
    public static IEnumerable<TheoryDataRow<string, string, string>> Cases()
    {
        var catalog = SettingsCatalog.Open(new EmbeddedCatalogSource());
        return
            from release in catalog.Releases
            from variant in catalog.Release(release).Value?.Variants ?? []
            from name in (string[])["minimal", "typical", "everything"]
            select new TheoryDataRow<string, string, string>(release, variant, name);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rendering_writes_the_tree_of_the_node_with_its_modes(string release, string variant, string name)
    {
        var folder = ConformanceData.PathOf($"etc/{release}/{variant}/{name}");
        var target = Directory.CreateTempSubdirectory("settingsc-tree-").FullName;
        try
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            var exit = CommandLineProgram.Run(
                ["render", Path.Combine(folder, "user-data.toml"), "--variant", variant, "--release", release, "--out", target, "--format", "json"],
                new CommandStreams(Stream.Null, output, error, target, UseColour: false));
            Assert.True(exit == 0, error.ToString());
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
            using var report = JsonDocument.Parse(output.ToString());
            Compare(manifest.RootElement.GetProperty("files"), report.RootElement.GetProperty("files"), Path.Combine(folder, "files"), target);
        }
        finally
        {
            Directory.Delete(target, recursive: true);
        }
    }

    private static void Compare(JsonElement expected, JsonElement actual, string expectedFolder, string folder)
    {
        Assert.Equal(expected.EnumerateArray().Select(Spell).Order(StringComparer.Ordinal), actual.EnumerateArray().Select(Spell).Order(StringComparer.Ordinal));
        var rendered = expected.EnumerateArray().Where(file => Text(file, "status") == "rendered").ToArray();
        Assert.Equal(rendered.Length, Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count(path => Path.GetFileName(path) != ".settingsc-files"));
        foreach (var file in rendered)
        {
            var path = Text(file, "path").TrimStart('/');
            Assert.Equal(File.ReadAllBytes(Path.Combine(expectedFolder, path)), File.ReadAllBytes(Path.Combine(folder, path)));
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(Text(file, "mode"), Convert.ToString((int)File.GetUnixFileMode(Path.Combine(folder, path)), 8).PadLeft(4, '0'));
            }
        }
    }

    private static string Spell(JsonElement file) =>
        $"{Text(file, "path")} {(Text(file, "status") == "rendered" ? "rendered" : "failed")} {Text(file, "mode")} {string.Join(',', file.GetProperty("services").EnumerateArray().Select(s => s.GetString() ?? string.Empty).Order(StringComparer.Ordinal))}";

    private static string Text(JsonElement file, string name) => file.GetProperty(name).GetString() ?? string.Empty;
}
