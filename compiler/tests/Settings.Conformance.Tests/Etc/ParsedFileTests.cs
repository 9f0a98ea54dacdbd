using System.Text.Json;
using Settings.Compiler.Catalog;
using Settings.Compiler.Formats;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Conformance.Tests.Etc;

/// <summary>Whether the files of the real renderer parse in their own format.</summary>
public sealed class ParsedFileTests
{
    public static TheoryData<string> Releases { get; } = [.. SettingsCatalog.Open(new EmbeddedCatalogSource()).Releases];

    [Theory]
    [MemberData(nameof(Releases))]
    public void A_file_parses_when_the_manifest_says_that_it_does(string release)
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var manifest in Directory.EnumerateFiles(ConformanceData.PathOf($"etc/{release}"), "manifest.json", SearchOption.AllDirectories))
        {
            var folder = Path.GetDirectoryName(manifest) ?? string.Empty;
            using var json = JsonDocument.Parse(File.ReadAllBytes(manifest));
            foreach (var file in json.RootElement.GetProperty("files").EnumerateArray().Where(f => f.GetProperty("status").GetString() == "rendered"))
            {
                count++;
                var path = file.GetProperty("path").GetString() ?? string.Empty;
                var format = FileFormats.Find(file.GetProperty("format").GetString()) ?? FileFormats.Text;
                var findings = format.Verify(File.ReadAllText(Path.Combine(folder, "files", path.TrimStart('/'))));
                if ((findings.Count == 0) != file.GetProperty("parses").GetBoolean())
                {
                    failures.Add($"{folder[^30..]}{path}: {(findings.Count == 0 ? "parses" : findings[0].Reason)}");
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count} differ:\n{string.Join('\n', failures.Take(20))}");
        Assert.True(count > 2000, $"Only {count} files were found.");
    }
}
