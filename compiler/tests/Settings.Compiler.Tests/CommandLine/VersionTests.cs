using Settings.Compiler.Catalog;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

public sealed class VersionTests
{
    [Fact]
    public void The_version_names_the_releases_of_the_catalog()
    {
        var catalog = SettingsCatalog.Open(new EmbeddedCatalogSource());
        var releases = catalog.Releases.Select(name => catalog.Release(name).Value).OfType<Release>().ToLookup(release => release.Rebuilt is null, release => release.Name);
        var rebuilt = releases[false].Any() ? $" (rebuilt: {string.Join(", ", releases[false])})" : string.Empty;
        var (exit, output, _) = InProcess.Run(Path.GetTempPath(), [], ["--version"]);
        Assert.Equal(0, exit);
        Assert.Equal(["releases: " + string.Join(", ", releases[true]) + rebuilt, string.Empty], output.Split('\n')[1..]);
    }
}
