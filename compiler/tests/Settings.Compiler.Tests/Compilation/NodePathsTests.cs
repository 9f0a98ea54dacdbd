using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Compilation;

/// <summary>The built-in catalog's paths, for every variant of every release.</summary>
public sealed class NodePathsTests
{
    private static readonly SettingsCatalog Embedded = SettingsCatalog.Open(new EmbeddedCatalogSource());

    public static TheoryData<string, string> Variants { get; } = new(
        from release in Embedded.Releases
        from variant in Embedded.Release(release).Value?.Variants ?? []
        select (release, variant));

    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_rendered_path_is_in_the_list_exactly_once(string release, string variant)
    {
        var image = Find(release, variant);
        var paths = NodePaths.Of(image, "x86_64");
        Assert.Equal(paths.Select(path => path.Path).Order(StringComparer.Ordinal), paths.Select(path => path.Path));
        Assert.Equal(paths.Count, paths.Select(path => path.Path).Distinct(StringComparer.Ordinal).Count());
        foreach (var file in image.Defaults.ConfigurationFiles)
        {
            Assert.Equal("rendered", Assert.Single(paths, path => path.Path == file.Path).KindName);
        }

        Assert.All(paths, path => Assert.True(path.Path == "/etc" || path.Path.StartsWith("/etc/", StringComparison.Ordinal) || path.Path.StartsWith("/root/", StringComparison.Ordinal), path.Path));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void What_the_image_places_is_complete(string release, string variant)
    {
        var placed = Find(release, variant).ReadImageFiles("aarch64");
        Assert.True(placed.Count > 40, $"{variant} has only {placed.Count} files");
        foreach (var file in placed)
        {
            Assert.True(file.Kind == ImageFileKind.RunTime || !file.Path.Contains('*', StringComparison.Ordinal), $"{file.Path} is a pattern, but not written at run time");
            Assert.True(file.Kind == ImageFileKind.Static || file is { Content: null, Sha256: null }, $"{file.Path} has a content");
            Assert.False(file is { Content: not null, Sha256: not null }, $"{file.Path} has a content and a digest of it");
            Assert.True(file.Mode is null || (file.Mode.Length == 4 && file.Mode.All(digit => digit is >= '0' and <= '7')), $"{file.Path} has the mode {file.Mode}");
        }

        // The network is managed by exactly one program, and who resolves names follows from it.
        Assert.NotEqual(
            placed.Any(file => file.Path.StartsWith("/etc/systemd/network/", StringComparison.Ordinal)),
            placed.Any(file => file.Path.StartsWith("/etc/wicked/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_set_of_image_files_belongs_to_a_variant()
    {
        var source = new RememberingSource();
        var catalog = SettingsCatalog.Open(source);
        foreach (var release in catalog.Releases.Select(name => catalog.Release(name).Value).OfType<Release>())
        {
            foreach (var variant in release.Variants)
            {
                release.Variant(variant).Value?.ReadImageFiles("x86_64");
            }
        }

        Assert.Empty(source.List("schemas/image-files").Except(source.FilesRead, StringComparer.Ordinal));
    }

    private static Variant Find(string release, string variant) =>
        Embedded.Release(release).Value?.Variant(variant).Value ?? throw new InvalidOperationException($"{variant} is not in the catalog.");

    private sealed class RememberingSource : ICatalogSource
    {
        private readonly EmbeddedCatalogSource _source = new();

        public HashSet<string> FilesRead { get; } = new(StringComparer.Ordinal);

        public string Name => _source.Name;

        public ReadOnlyMemory<byte>? Read(string path)
        {
            FilesRead.Add(path);
            return _source.Read(path);
        }

        public IReadOnlyList<string> List(string folder) => _source.List(folder);
    }
}
