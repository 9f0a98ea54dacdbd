using Settings.Cli.Editing;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>Copies of built-in files, for clients that can open nothing but files.</summary>
public sealed class CatalogCopiesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("settingsc-copies").FullName;

    [Fact]
    public void A_copy_is_written_once_and_again_when_it_is_not_the_file_any_more()
    {
        var copies = new CatalogCopies(Path.Combine(_folder, "cache"));
        var path = Assert.IsType<string>(copies.Write("schemas/models/a.json", "{}"));
        var written = File.GetLastWriteTimeUtc(path);
        Assert.Equal("{}", File.ReadAllText(path));
        Assert.Equal(path, copies.Write("schemas/models/a.json", "{}"));
        Assert.Equal(written, File.GetLastWriteTimeUtc(path));
        Assert.Equal(path, copies.Write("schemas/models/a.json", "[]"));
        Assert.Equal("[]", File.ReadAllText(path));
        Assert.Equal([path], Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Nobody_may_change_a_copy() =>
        Assert.True(File.GetAttributes(Assert.IsType<string>(new CatalogCopies(_folder).Write("a.json", "{}"))).HasFlag(FileAttributes.ReadOnly));

    [Fact]
    public void What_cannot_be_written_has_no_copy()
    {
        File.WriteAllText(Path.Combine(_folder, "file"), string.Empty);
        Assert.Null(new CatalogCopies(Path.Combine(_folder, "file")).Write("a.json", "{}"));
        Assert.Null(new CatalogCopies(null).Write("a.json", "{}"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
