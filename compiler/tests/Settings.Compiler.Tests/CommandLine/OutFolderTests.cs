using System.Text;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>Nothing is written, replaced or removed that is not the program's own.</summary>
public sealed class OutFolderTests : IDisposable
{
    private static readonly byte[] Document = "#:settingsc variant=aws-k8s-1.34\n[settings]\nmotd = 'x'\n[settings.network]\nhostname = 'web'\n"u8.ToArray();
    private static readonly byte[] WithoutHostname = "#:settingsc variant=aws-k8s-1.34\n[settings]\nmotd = 'x'\n"u8.ToArray();

    private readonly string _folder = Directory.CreateTempSubdirectory("settingsc-out-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(".")]
    [InlineData("full")]
    [InlineData("/")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("file")]
    public void A_folder_with_other_files_is_refused(string folder)
    {
        Write("full/own", "mine");
        Write("file", "mine");
        var before = Content();
        var (exit, _, error) = Render(Document, folder);
        Assert.Equal(2, exit);
        Assert.NotEmpty(error);
        Assert.Equal(before, Content());
    }

    [Fact]
    public void The_first_migration_of_a_release_makes_its_folder_and_is_not_replaced()
    {
        string[] command = ["migration", "new", "draft", "--out", "schemas/migrations/9.9.9/draft.migration"];
        Assert.InRange(InProcess.Run(_folder, [], command).Exit, 0, 1);
        Assert.True(File.Exists(PathOf("schemas/migrations/9.9.9/draft.migration")));
        Assert.Contains("already exists", InProcess.Run(_folder, [], command).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Own_files_are_replaced_and_those_of_the_user_stay()
    {
        Assert.Equal(0, Render(Document, "tree").Exit);
        Write("tree/notes.txt", "mine");
        Write("tree/etc/own", "mine");
        File.WriteAllText(PathOf("tree/etc/motd"), "changed");
        Assert.Equal(0, Render(Document, "tree").Exit);
        Assert.Equal("x\n", File.ReadAllText(PathOf("tree/etc/motd")));
        Assert.Equal("mine", File.ReadAllText(PathOf("tree/notes.txt")));
        Assert.Equal("mine", File.ReadAllText(PathOf("tree/etc/own")));
    }

    // Looking at what is there has an answer of its own, which is not why it cannot be opened.
    [Fact]
    public void Why_a_folder_cannot_be_entered_is_said()
    {
        Assert.Equal(0, Render(Document, "tree").Exit);
        Directory.Delete(PathOf("tree/etc/containerd"), recursive: true);
        Write("tree/etc/containerd", "mine");
        var (exit, _, error) = Render(Document, "tree");
        Assert.Equal(2, exit);
        Assert.Contains("a part of its path is not a folder", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_the_user_is_not_replaced_and_nothing_is_written()
    {
        Assert.Equal(0, Render(Document, "tree").Exit);
        var list = File.ReadAllLines(PathOf("tree/.settingsc-files"));
        File.WriteAllLines(PathOf("tree/.settingsc-files"), list.Where(path => path != "/etc/motd"));
        File.WriteAllText(PathOf("tree/etc/motd"), "mine");
        var before = Content();
        var (exit, _, error) = Render(Document, "tree");
        Assert.Equal(2, exit);
        Assert.Contains("/etc/motd\" was not written by settingsc", error, StringComparison.Ordinal);
        Assert.Equal(before, Content());
    }

    [Theory]
    [InlineData("etc", true)]
    [InlineData("etc/containerd", true)]
    [InlineData("etc/motd", false)]
    public void No_link_leads_out_of_the_folder(string link, bool isFolder)
    {
        Write("elsewhere/motd", "mine");
        Assert.Equal(0, Render(Document, "tree").Exit);
        var path = PathOf($"tree/{link}");
        if (isFolder)
        {
            Directory.Delete(path, recursive: true);
            Directory.CreateSymbolicLink(path, PathOf("elsewhere"));
        }
        else
        {
            File.Delete(path);
            File.CreateSymbolicLink(path, PathOf("elsewhere/motd"));
        }

        var (exit, _, error) = Render(Document, "tree");
        Assert.Equal((isFolder ? 2 : 0, "mine"), (exit, File.ReadAllText(PathOf("elsewhere/motd"))));
        Assert.Equal(["motd"], Directory.EnumerateFileSystemEntries(PathOf("elsewhere")).Select(Path.GetFileName));
        Assert.Equal(isFolder, error.Contains("links are not followed", StringComparison.Ordinal));
    }

    [Fact]
    public void Clean_removes_what_earlier_runs_wrote_and_says_so()
    {
        Assert.Equal(0, Render(Document, "tree", "--complete").Exit);
        Write("tree/etc/own", "mine");
        var static_ = Files("tree").Length;
        var (exit, _, error) = Render(WithoutHostname, "tree", "--clean");
        Assert.Equal(0, exit);
        Assert.Contains("removed /etc/", error, StringComparison.Ordinal);
        Assert.True(Files("tree").Length < static_);
        Assert.True(File.Exists(PathOf("tree/etc/own")));
        Assert.Equal(
            File.ReadAllLines(PathOf("tree/.settingsc-files")).Order(StringComparer.Ordinal),
            Files("tree").Select(file => $"/{file}").Where(file => file is not ("/.settingsc-files" or "/etc/own")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_fixed_file_keeps_its_mode_and_its_other_names()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Write("a.toml", "[settings.kubernetes]\nmax-pods = \"10\"\n");
        File.SetUnixFileMode(PathOf("a.toml"), Private);
        using (var link = System.Diagnostics.Process.Start("ln", [PathOf("a.toml"), PathOf("b.toml")]))
        {
            link.WaitForExit();
        }

        Assert.Equal(0, InProcess.Run(_folder, [], "lint", "--fix", "--variant", "aws-k8s-1.34", "a.toml").Exit);
        Assert.Equal("[settings.kubernetes]\nmax-pods = 10\n", File.ReadAllText(PathOf("b.toml")));
        Assert.Equal(Private, File.GetUnixFileMode(PathOf("a.toml")));
        Assert.Equal(["a.toml", "b.toml"], Directory.EnumerateFiles(_folder).Select(path => Path.GetFileName(path) ?? string.Empty).Order(StringComparer.Ordinal));
    }

    private (int Exit, string Output, string Error) Render(byte[] document, string folder, params string[] more) =>
        InProcess.Run(_folder, document, ["render", "-", "--out", folder, .. more]);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name)) ?? _folder);
        File.WriteAllText(PathOf(name), text);
    }

    private string[] Files(string folder) => [.. Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(PathOf(folder), path))];

    private string Content() => string.Join('\n', Files(".").Order(StringComparer.Ordinal).Select(file => $"{file}: {Encoding.UTF8.GetString(File.ReadAllBytes(PathOf(file)))}"));
}
