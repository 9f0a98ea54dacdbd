using Settings.Cli;
using Settings.Cli.Output;
using Settings.Compiler.FileSystem;
using Settings.Compiler.Tests.Datastore.Disk;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>What a killed run leaves is removed by the next one that writes there; nothing else is, and nothing while another run works.</summary>
public sealed class LeftoverTests : IDisposable
{
    private const string Id = "0123456789abcdef0123456789abcdef";
    private const string Leftover = $".settingsc-{Id}";

    private static readonly string[] Others = [".settingsc-", ".settingsc-files", ".settingsc-0123", ".settingsc-0123456789abcde_", $".settingsc-{Id}0", $".motd.{Id}", $"settingsc-{Id}"];

    private readonly string _folder = Directory.CreateTempSubdirectory("settingsc-left-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Only_names_of_the_program_are_leftovers()
    {
        Assert.True(Leftovers.IsName(Leftover));
        Assert.Equal(Id, Leftovers.IdOf(Leftovers.NameOf(Id)));
        Assert.All(Others, name => Assert.False(Leftovers.IsName(name)));
    }

    [Fact]
    public void A_fix_removes_them_beside_the_file_that_it_writes()
    {
        Write("a.toml", "#:settingsc variant=aws-k8s-1.34\n[settings.ntp]\ntime-servers = \"a.example\"\n");
        Write(Leftover, "half");
        foreach (var other in Others)
        {
            Write(other, "mine");
        }

        Directory.CreateDirectory(PathOf($".settingsc-{Id[..20]}"));
        File.CreateSymbolicLink(PathOf($".settingsc-{Id[..24]}"), "a.toml");
        Write("twice", "mine");
        using (var link = System.Diagnostics.Process.Start("ln", [PathOf("twice"), PathOf($".settingsc-{Id[..28]}")]))
        {
            link.WaitForExit();
        }

        var before = Names();
        Assert.InRange(Lint().Exit, 0, 1);
        Assert.NotEqual("time-servers = \"a.example\"", File.ReadAllLines(PathOf("a.toml"))[2]);
        Assert.Equal(before.Where(name => name != Leftover), Names());
    }

    [Fact]
    public void Nothing_is_removed_while_another_run_writes_there()
    {
        Write("a.toml", "#:settingsc variant=aws-k8s-1.34\n[settings.ntp]\ntime-servers = \"a.example\"\n");
        using (FolderLock.Hold(_folder, () => { }))
        {
            Write(Leftover, "half");
            Lint();
        }

        Assert.Contains(Leftover, Names());
    }

    [Fact]
    public void A_first_render_that_was_killed_can_be_done_again()
    {
        Write("a.toml", "#:settingsc variant=aws-k8s-1.34\n[settings]\nmotd = 'x'\n");
        Write($"tree/{Leftover}", "half");
        var (exit, _, error) = InProcess.Run(_folder, [], "render", "a.toml", "--out", "tree");
        Assert.True(exit == 0, error);
        Write($"tree/etc/{Leftover}", "half");
        Write($"tree/unknown/{Leftover}", "mine");
        Assert.Equal(0, InProcess.Run(_folder, [], "render", "a.toml", "--out", "tree").Exit);
        Assert.Equal([PathOf($"tree/unknown/{Leftover}")], Directory.GetFiles(_folder, ".settingsc-0*", SearchOption.AllDirectories));
    }

    // A document below a rendered folder: render holds the folder in which lint --fix writes, and the other way round.
    [Fact]
    public void Nothing_is_removed_in_a_folder_of_a_rendered_tree_while_another_run_writes_there()
    {
        Write("a.toml", "#:settingsc variant=aws-k8s-1.34\n[settings]\nmotd = 'x'\n");
        Assert.Equal(0, InProcess.Run(_folder, [], "render", "a.toml", "--out", "tree").Exit);
        using (FolderLock.Hold(PathOf("tree/etc"), () => { }))
        {
            Write($"tree/etc/{Leftover}", "half");
            Assert.Equal(0, InProcess.Run(_folder, [], "render", "a.toml", "--out", "tree").Exit);
        }

        Assert.True(File.Exists(PathOf($"tree/etc/{Leftover}")));
        using (var tree = FileTree.Open("tree", new CommandStreams(Stream.Null, TextWriter.Null, TextWriter.Null, _folder, UseColour: false), ["/etc/motd", "/etc/new/file"]))
        {
            tree.Write("/etc/motd", "x", "0644");
            tree.Write("/etc/new/file", "x", "0644");
            foreach (var folder in (string[])["tree", "tree/etc", "tree/etc/new"])
            {
                var isCleared = false;
                FolderLock.Hold(PathOf(folder), () => isCleared = true).Dispose();
                Assert.False(isCleared, folder);
            }
        }

        Assert.False(File.Exists(PathOf($"tree/etc/{Leftover}")));
    }

    [Fact]
    public void A_migration_removes_datastores_that_killed_ones_have_begun()
    {
        using var store = TemporaryStore.With("1.26.1", TemporaryStore.Sample);
        var (id, other) = ("ABCDEFGHIJKLMNOP", "abcdefghijklmnop");
        Directory.CreateDirectory(Path.Combine(store.Root, $"v1.27.0_{id}", "live"));
        Directory.CreateDirectory(Path.Combine(store.Root, "v1.27.0_QQQQQQQQQQQQQQQQ"));
        File.CreateSymbolicLink(Path.Combine(store.Root, $".settingsc-{id}"), $"v1.27.0_{id}");
        File.CreateSymbolicLink(Path.Combine(store.Root, $".settingsc-{id}{id}"), "v1.27.0_QQQQQQQQQQQQQQQQ");
        File.CreateSymbolicLink(Path.Combine(store.Root, $".settingsc-{other}"), $"v1.26.1_{other}");
        var before = store.Current();
        Assert.Equal(0, InProcess.Run(_folder, [], "migrate", store.Root, "--to", "1.26.1", "--variant", "aws-k8s-1.31").Exit);
        Assert.Equal(before, store.Current());
        Assert.Equal(
            ["current", "v1", "v1.26", "v1.26.1", $"v1.26.1_{other}", "v1.27.0_QQQQQQQQQQQQQQQQ"],
            Directory.GetFileSystemEntries(store.Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    private (int Exit, string Output, string Error) Lint() => InProcess.Run(_folder, [], "lint", "--fix", "a.toml");

    private string[] Names() => [.. Directory.GetFileSystemEntries(_folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name)) ?? _folder);
        File.WriteAllText(PathOf(name), text);
    }
}
