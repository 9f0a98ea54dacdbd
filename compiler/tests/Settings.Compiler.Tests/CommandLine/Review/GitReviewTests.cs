using Xunit;

namespace Settings.Compiler.Tests.CommandLine.Review;

public sealed class GitReviewTests : IDisposable
{
    private const string Target = "#:settingsc variant=aws-k8s-1.34 release=1.50.0\n";

    private readonly ScratchRepository _repository = new();

    public GitReviewTests()
    {
        _repository.Write("nodes/web.toml", $"{Target}[settings]\nmotd = \"one\"\n");
        _repository.Write("nodes/gone.toml", $"{Target}[settings.kubernetes.node-labels]\n{string.Concat(Enumerable.Range(0, 40).Select(i => $"label-{i} = \"\"\n"))}");
        _repository.Write("nodes/same.toml", $"{Target}[settings]\nmotd = \"same\"\n");
        _repository.Write("nodes/old name.toml", $"{Target}[settings]\nmotd = \"moved\"\n[settings.kernel]\nlockdown = \"none\"\n");
        _repository.Write("README.md", "Nothing about nodes.\n");
        _repository.Commit("before");
        _repository.Write("nodes/web.toml", $"{Target}[settings]\nmotd = \"two\"\n");
        File.Delete(Path.Combine(_repository.Folder, "nodes/gone.toml"));
        _repository.Write("nodes/same.toml", $"{Target}# A comment.\n[settings]\nmotd = \"same\"\n");
        File.Move(Path.Combine(_repository.Folder, "nodes/old name.toml"), Path.Combine(_repository.Folder, "nodes/new name.toml"));
        _repository.Write("nodes/new.toml", $"{Target}[settings]\nmotd = \"new\"\n");
        _repository.Write("README.md", "Still nothing.\n");
        _repository.Commit("after");

        // Neither what is there now nor the index counts.
        _repository.Write("nodes/web.toml", $"{Target}[settings]\nmotd = \"not committed\"\n");
        File.Delete(Path.Combine(_repository.Folder, "nodes/new.toml"));
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Names_are_those_of_files_whose_nodes_differ()
    {
        var (exit, output, error) = Run("--git", "before..after", "--name-only");
        Assert.Equal("nodes/gone.toml\nnodes/new.toml\nnodes/web.toml\n", output);
        Assert.Equal("3 of 5 resources differ: 2 settings, 2 files.\n", error);
        Assert.Equal(1, exit);
    }

    [Fact]
    public void Statistics_say_what_becomes_of_each()
    {
        var (_, output, _) = Run("--git", "before..after", "--stat");
        Assert.Contains("nodes/gone.toml | removed\n", output, StringComparison.Ordinal);
        Assert.Contains("nodes/new.toml  | added: 1 setting, 1 file, 1 service\n", output, StringComparison.Ordinal);
        Assert.Contains("nodes/web.toml  | changed: 1 setting, 1 file, 1 service\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_shows_what_the_repository_keeps()
    {
        var (_, output, _) = Run("--git", "before..after", "nodes/web.toml");
        Assert.StartsWith("== nodes/web.toml: changed (aws-k8s-1.34@1.50.0)\nsettings:\n~ settings.motd = \"one\" -> \"two\"\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("not committed", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_difference_the_exit_code_is_0()
    {
        Assert.Equal(0, Run("--git", "before..after", "nodes/same.toml").Exit);
        Assert.Equal(0, Run("--git", "after..after").Exit);
        Assert.Equal(0, Run("--git", "before..after", "--exit-code", "false").Exit);
        Assert.Equal(1, Run("--git", "before..after", "--exit-code").Exit);
    }

    [Fact]
    public void Three_dots_leave_out_what_the_first_side_has_done_since()
    {
        _repository.Git("checkout", "--quiet", "--force", "-b", "other", "before");
        _repository.Write("nodes/other.toml", $"{Target}[settings]\nmotd = \"other\"\n");
        _repository.Commit("other-tag");
        Assert.Equal("nodes/other.toml\n", Run("--git", "after...other", "--name-only").Output);
        Assert.Contains("nodes/gone.toml\n", Run("--git", "after..other", "--name-only").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_alone_is_compared_with_the_files_as_they_are()
    {
        var (exit, output, error) = Run("--git", "HEAD");
        Assert.StartsWith("== nodes/new.toml: removed\n", output, StringComparison.Ordinal);
        Assert.Contains("== nodes/web.toml: changed (aws-k8s-1.34@1.50.0)\nsettings:\n~ settings.motd = \"two\" -> \"not committed\"\n", output, StringComparison.Ordinal);
        Assert.Equal((1, "2 of 2 resources differ: 1 setting, 1 file.\n"), (exit, error));
    }

    [Fact]
    public void A_file_that_is_only_staged_and_one_that_was_only_touched_are_as_they_are()
    {
        _repository.Write("nodes/staged.toml", $"{Target}[settings]\nmotd = \"staged\"\n");
        _repository.Git("add", "nodes/staged.toml");
        File.SetLastWriteTimeUtc(Path.Combine(_repository.Folder, "nodes/same.toml"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var folder = Path.Combine(_repository.Folder, "nodes");
        var (_, output, _) = InProcess.Run(folder, [], "diff", "--git", "HEAD", "--stat", "staged.toml", "same.toml");
        Assert.Equal("staged.toml | added: 1 setting, 1 file, 1 service\n1 of 2 resources differs: 1 setting, 1 file.\n", output);
    }

    [Fact]
    public void Names_are_relative_to_the_folder_that_the_program_runs_in()
    {
        var folder = Path.Combine(_repository.Folder, "nodes");
        var (_, output, _) = InProcess.Run(folder, [], "diff", "--git", "before..after", "--name-only", "web.toml");
        Assert.Equal("web.toml\n", output);
    }

    [Fact]
    public void A_document_that_a_node_rejects_counts_in_any_case()
    {
        _repository.Write("nodes/web.toml", $"{Target}[settings.kubernetes]\nmax-pods = \"many\"\n");
        _repository.Commit("wrong");
        var (exit, output, _) = Run("--git", "before..wrong", "nodes/web.toml", "--exit-code", "false");
        Assert.Contains("A node rejects it: BR1002: ", output, StringComparison.Ordinal);
        Assert.Equal(1, exit);
    }

    [Theory]
    [InlineData("nothing..after", "settingsc: \"nothing\" is not a revision of this repository; name a branch, a tag or a commit, and fetch it first.\n")]
    [InlineData("..", "settingsc: \"..\" is not a valid range of revisions; write A..B, such as main..HEAD, A...B for what B changed since it left A, or A for what the files have changed since.\n")]
    [InlineData("--output=x..after", "settingsc: \"--output=x..after\" is not a valid range of revisions; write A..B, such as main..HEAD, A...B for what B changed since it left A, or A for what the files have changed since.\n")]
    public void A_wrong_range_is_named(string range, string expected)
    {
        var (exit, output, error) = Run($"--git={range}");
        Assert.Equal((2, string.Empty, expected), (exit, output, error));
    }

    [Fact]
    public void A_folder_without_a_repository_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("settingsc-no-git-").FullName;
        try
        {
            var (exit, _, error) = InProcess.Run(folder, [], "diff", "--git", "a..b");
            Assert.Equal((2, $"settingsc: \"{folder}\" is not in a git repository; --git reads one.\n"), (exit, error));
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    private (int Exit, string Output, string Error) Run(params string[] arguments) => InProcess.Run(_repository.Folder, [], ["diff", .. arguments]);
}
