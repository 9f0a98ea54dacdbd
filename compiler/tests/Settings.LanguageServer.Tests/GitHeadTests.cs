using System.Text.Json.Nodes;
using Settings.Cli.Editing;
using Settings.Compiler.Tests.CommandLine.Review;
using Settings.LanguageServer.Documents;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>The lens about HEAD, and what it rests on, with a repository of git.</summary>
public sealed class GitHeadTests : IDisposable
{
    private const string Before = "#:settingsc variant=aws-k8s-1.34 release=1.50.0\n[settings]\nmotd = \"one\"\n";

    private readonly ScratchRepository _repository = new();
    private readonly GitHead _head = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void A_document_is_compared_with_the_commit_whatever_is_on_disk_or_in_the_index()
    {
        _repository.Write("nodes/a b.toml", Before);
        _repository.Commit("before");
        _repository.Write("nodes/a b.toml", "[settings]\nmotd = \"staged\"\n");
        _repository.Git("add", "--all");
        Assert.Equal("changes since HEAD: 1 setting, 1 file", TitleOf("nodes/a b.toml", Before.Replace("one", "two", StringComparison.Ordinal)));
        Assert.Null(TitleOf("nodes/a b.toml", $"{Before}# a comment\n"));
        Assert.Equal("new since HEAD", TitleOf("nodes/b.toml", Before));
    }

    [Fact]
    public void The_text_follows_the_commit()
    {
        _repository.Write("a.toml", Before);
        _repository.Commit("before");
        Assert.Equal(Before, Find("a.toml")?.Text);
        _repository.Write("a.toml", $"\uFEFF{Before}# after\n");
        Assert.Equal(Before, Find("a.toml")?.Text);
        _repository.Commit("after");
        Assert.Equal($"{Before}# after\n", Find("a.toml")?.Text);
        _repository.Git("checkout", "--quiet", "before");
        Assert.Equal(Before, Find("a.toml")?.Text);
    }

    [Fact]
    public void Without_a_commit_a_repository_or_a_folder_nothing_is_known()
    {
        _repository.Write("a.toml", Before);
        Assert.Null(Find("a.toml"));
        Assert.Null(Find("no/such/folder/a.toml"));
        var folder = Directory.CreateTempSubdirectory("settingsc-no-git-").FullName;
        try
        {
            Assert.Null(_head.Find(Path.Combine(folder, "a.toml"), CancellationToken.None));
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    [Fact]
    public void A_link_and_a_folder_are_no_files()
    {
        _repository.Write("a.toml", Before);
        File.CreateSymbolicLink(Path.Combine(_repository.Folder, "link.toml"), "a.toml");
        _repository.Write("folder.toml/a.toml", Before);
        _repository.Commit("before");
        Assert.Null(Find("link.toml"));
        Assert.Null(Find("folder.toml"));
    }

    [Fact]
    public void Who_gives_up_gets_no_answer() =>
        Assert.Throws<OperationCanceledException>(() => _head.Find(Path.Combine(_repository.Folder, "a.toml"), new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("/home/me/.git/HEAD", true)]
    [InlineData("/home/me/.git/logs/HEAD", true)]
    [InlineData("/home/me/.git/worktrees/other/HEAD", true)]
    [InlineData("C:/home/me/.git/HEAD", true)]
    [InlineData("/home/me/.git/index", false)]
    [InlineData("/home/me/HEAD", false)]
    public void Another_commit_shows_in_a_few_files(string path, bool isOfHead) => Assert.Equal(isOfHead, _head.IsOfHead(path));

    private Server.CommittedFile? Find(string path) => _head.Find(Path.Combine(_repository.Folder, path), CancellationToken.None);

    private string? TitleOf(string path, string text)
    {
        var uri = DocumentUri.OfPath(Path.Combine(_repository.Folder, path));
        var client = new TestClient(committed: _head);
        client.Initialize();
        client.Open(uri, text);
        var lenses = client.Ask("textDocument/codeLens", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } })["result"]!.AsArray();
        client.Shutdown();
        return lenses.Select(lens => lens!["command"]!["title"]!.GetValue<string>()).SingleOrDefault(title => title.Contains("HEAD", StringComparison.Ordinal));
    }
}
