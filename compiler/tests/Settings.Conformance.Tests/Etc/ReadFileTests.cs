using System.Text.Json;
using System.Text.RegularExpressions;
using Settings.Compiler.Catalog;
using Settings.Compiler.Formats;
using Settings.Compiler.Sources;
using Settings.Compiler.Verification.Readers;
using Xunit;

namespace Settings.Conformance.Tests.Etc;

/// <summary>The files of the real renderer against what their readers accept.</summary>
public sealed partial class ReadFileTests
{
    private static readonly ReaderLibrary Readers = new(new EmbeddedCatalogSource());

    private static readonly SettingsCatalog Embedded = SettingsCatalog.Open(new EmbeddedCatalogSource());

    public static TheoryData<string> Releases { get; } = ["1.26.1", "1.50.0", "1.55.0"];

    [Theory]
    [MemberData(nameof(Releases))]
    public void No_reader_refuses_a_file_that_the_real_renderer_wrote(string release)
    {
        var refused = new List<string>();
        var ignored = new SortedSet<string>(StringComparer.Ordinal);
        var checkedPaths = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var manifest in Directory.EnumerateFiles(ConformanceData.PathOf($"etc/{release}"), "manifest.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var folder = Path.GetDirectoryName(manifest) ?? string.Empty;
            var variant = Path.GetFileName(Path.GetDirectoryName(folder)) ?? string.Empty;
            using var json = JsonDocument.Parse(File.ReadAllBytes(manifest));
            foreach (var file in json.RootElement.GetProperty("files").EnumerateArray().Where(f => f.GetProperty("status").GetString() == "rendered"))
            {
                var path = file.GetProperty("path").GetString() ?? string.Empty;
                if (ReaderOf(path, variant, release, folder) is not { } reader)
                {
                    continue;
                }

                checkedPaths.Add(path);
                var format = FileFormats.Find(file.GetProperty("format").GetString()) ?? FileFormats.Text;
                foreach (var finding in Readers.Check(reader, format, File.ReadAllText(Path.Combine(folder, "files", path.TrimStart('/')))))
                {
                    if (finding.IsIgnored)
                    {
                        ignored.Add($"{path}: {finding.Reason.Split(';')[0]}");
                    }
                    else
                    {
                        refused.Add($"{folder[^40..]}{path}: {finding.Reason}");
                    }
                }
            }
        }

        Assert.True(refused.Count == 0, string.Join('\n', refused.Take(20)));
        var known = File.ReadAllLines(ConformanceData.CheckoutOf($"compiler/tests/Settings.Conformance.Tests/Etc/ignored-{release}.txt"));
        Assert.Equal(known, ignored);
        Assert.True(checkedPaths.Count >= 20, string.Join('\n', checkedPaths));
    }

    // A release without complete data has its versions in the names of its variants and in the files themselves.
    private static FileReader? ReaderOf(string path, string variant, string release, string folder)
    {
        if (Embedded.Release(release).Value?.Variant(variant).Value is { } image)
        {
            return Readers.Find(path, image);
        }

        var stand = Embedded.Release(Embedded.Releases[^1]).Value ?? throw new InvalidOperationException("There is no release.");
        var nearest = stand.Variants.Contains(variant, StringComparer.Ordinal) ? variant : stand.Variants.First(name => name.StartsWith(variant[..7], StringComparison.Ordinal));
        return Readers.Find(path, stand.Variant(nearest).Value ?? throw new InvalidOperationException(nearest)) switch
        {
            { Version: not null, Schema: "containerd-config" } reader => reader with { Version = IsVersion3(folder) ? "2.1" : "1.7" },
            { Version: not null } reader => reader with { Version = KubernetesVersion().Match(variant).Value },
            var reader => reader,
        };
    }

    private static bool IsVersion3(string folder) =>
        File.ReadAllText(Path.Combine(folder, "files/etc/containerd/config.toml")).StartsWith("version = 3", StringComparison.Ordinal);

    [GeneratedRegex("1\\.[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex KubernetesVersion();
}
