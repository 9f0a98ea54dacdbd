using System.Text.Json;
using System.Text.RegularExpressions;
using Settings.Compiler.Catalog;
using Settings.Compiler.Formats;
using Settings.Compiler.Rendering;
using Settings.Compiler.Verification.Readers;
using Xunit;

namespace Settings.Conformance.Tests.Etc;

/// <summary>
/// The files of nodes against what their readers accept. Ours are the same; where the full trees are beside the repository,
/// those of a release that the catalog has no complete data of are read, too.
/// </summary>
public sealed partial class ReadFileTests
{
    private static readonly SettingsCatalog Embedded = OwnNodes.Workspace.Catalog;

    public static TheoryData<string> Releases { get; } = [.. Embedded.Releases.Concat(ExternalReleases())];

    [Theory]
    [MemberData(nameof(Releases))]
    public void No_reader_refuses_a_file_that_the_real_renderer_wrote(string release)
    {
        var refused = new SortedSet<string>(StringComparer.Ordinal);
        var ignored = new SortedSet<string>(StringComparer.Ordinal);
        var checkedPaths = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<(FileReader Reader, string Format, string Text)>();
        foreach (var (path, format, text, reader) in Embedded.Releases.Contains(release) ? OwnFiles(release) : ExternalFiles(release))
        {
            checkedPaths.Add(path);
            if (!seen.Add((reader, format, text)))
            {
                continue;
            }

            foreach (var finding in OwnNodes.Workspace.Readers.Check(reader, FileFormats.Find(format) ?? FileFormats.Text, text))
            {
                _ = finding.IsIgnored ? ignored.Add($"{path}: {finding.Reason.Split(';')[0]}") : refused.Add($"{path}: {finding.Reason}");
            }
        }

        Failures.AssertNone(refused);
        var known = File.ReadAllLines(ConformanceData.CheckoutOf($"compiler/tests/Settings.Conformance.Tests/Etc/ignored-{release}.txt"));
        Assert.Equal(known, ignored);
        Assert.True(checkedPaths.Count >= 20, string.Join('\n', checkedPaths));
    }

    private static string[] ExternalReleases() => ConformanceData.ExternalOf("etc") is { } folder
        ? [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Except(Embedded.Releases, StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        : [];

    private static IEnumerable<(string Path, string Format, string Text, FileReader Reader)> OwnFiles(string release) =>
        from name in Embedded.Release(release).Value?.Variants ?? []
        from one in NodeCases.Of(release, name)
        let image = OwnNodes.Of(one).Variant.Variant
        from pair in one.Files.Zip(OwnNodes.Of(one).Render())
        where pair.First.IsWritten
        let reader = OwnNodes.Workspace.Readers.Find(pair.First.Path, image)
        where reader is not null
        select (pair.First.Path, pair.First.Format, pair.Second.Outcome is RenderedFile rendered ? rendered.Text : string.Empty, reader);

    private static IEnumerable<(string Path, string Format, string Text, FileReader Reader)> ExternalFiles(string release)
    {
        foreach (var manifest in Directory.EnumerateFiles(ConformanceData.ExternalOf($"etc/{release}") ?? string.Empty, "manifest.json", SearchOption.AllDirectories))
        {
            var folder = Path.GetDirectoryName(manifest) ?? string.Empty;
            var variant = Path.GetFileName(Path.GetDirectoryName(folder)) ?? string.Empty;
            using var json = JsonDocument.Parse(File.ReadAllBytes(manifest));
            foreach (var file in json.RootElement.GetProperty("files").EnumerateArray().Where(file => file.GetProperty("status").GetString() == "rendered"))
            {
                var path = file.GetProperty("path").GetString() ?? string.Empty;
                if (ReaderOf(path, variant, folder) is { } reader)
                {
                    yield return (path, file.GetProperty("format").GetString() ?? string.Empty, File.ReadAllText(Path.Combine(folder, "files", path.TrimStart('/'))), reader);
                }
            }
        }
    }

    // A release without complete data has its versions in the names of its variants and in the files themselves.
    private static FileReader? ReaderOf(string path, string variant, string folder)
    {
        var stand = Embedded.Release(Embedded.Releases[^1]).Value ?? throw new InvalidOperationException("There is no release.");
        var nearest = stand.Variants.Contains(variant, StringComparer.Ordinal) ? variant : stand.Variants.First(name => name.StartsWith(variant[..7], StringComparison.Ordinal));
        return OwnNodes.Workspace.Readers.Find(path, stand.Variant(nearest).Value ?? throw new InvalidOperationException(nearest)) switch
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
