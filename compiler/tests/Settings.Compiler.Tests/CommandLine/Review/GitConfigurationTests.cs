using Xunit;

namespace Settings.Compiler.Tests.CommandLine.Review;

/// <summary>diff --git asks the configuration files that each revision has.</summary>
public sealed class GitConfigurationTests : IDisposable
{
    private const string Motd = "[settings]\nmotd = \"one\"\n";
    private const string K8s = "[targets]\n\"**\" = { variant = \"aws-k8s-1.33\", release = \"1.50.0\" }\n";

    private readonly ScratchRepository _repository = new();

    public GitConfigurationTests()
    {
        _repository.Write("settingsc.toml", K8s);
        _repository.Write("nodes/web.toml", Motd);
        _repository.Write("nodes/named.toml", $"#:settingsc variant=aws-ecs-2 release=1.50.0\n{Motd}");
        _repository.Write("README.md", "Nothing about nodes.\n");
        _repository.Commit("before");
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void A_document_that_is_for_another_target_is_compared_although_it_is_the_same()
    {
        _repository.Write("settingsc.toml", K8s.Replace("1.33", "1.34", StringComparison.Ordinal));
        _repository.Commit("after");

        // Neither the files there are now nor the index count.
        _repository.Write("settingsc.toml", "[targets]\n\"**\" = { variant = \"aws-dev\", release = \"1.50.0\" }\n");
        var (exit, output, error) = Run("--git", "before..after");
        Assert.StartsWith("== nodes/web.toml: changed (aws-k8s-1.33@1.50.0 -> aws-k8s-1.34@1.50.0)\n", output, StringComparison.Ordinal);
        Assert.Equal((1, true), (exit, error.StartsWith("1 of 2 resources differs", StringComparison.Ordinal)));
        Assert.Contains("aws-k8s-1.34@1.50.0 -> aws-k8s-1.33@1.50.0", Run("--git", "after..before").Output, StringComparison.Ordinal);
        Assert.Equal(string.Empty, Run("--git", "after..after").Output);
        Assert.Equal(string.Empty, Run("--git", "before..after", "README.md").Output);
        Assert.Contains("aws-k8s-1.34@1.50.0 -> aws-dev@1.50.0", Run("--git", "after").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_changes_as_well_has_the_target_of_each_side()
    {
        _repository.Write("settingsc.toml", K8s.Replace("1.33", "1.34", StringComparison.Ordinal));
        _repository.Write("nodes/web.toml", Motd.Replace("one", "two", StringComparison.Ordinal));
        _repository.Commit("after");
        var (_, output, _) = InProcess.Run(Path.Combine(_repository.Folder, "nodes"), [], "diff", "--git", "before..after", "web.toml");
        Assert.StartsWith("== web.toml: changed (aws-k8s-1.33@1.50.0 -> aws-k8s-1.34@1.50.0)\n", output, StringComparison.Ordinal);
        Assert.Contains("~ settings.motd = \"one\" -> \"two\"\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_configuration_file_extends_is_read_from_the_same_revision()
    {
        _repository.Write("nodes/settingsc.toml", "extends = \"../base.toml\"\n");
        _repository.Write("base.toml", K8s);
        _repository.Commit("extended");
        _repository.Write("base.toml", K8s.Replace("aws-k8s-1.33", "aws-ecs-2", StringComparison.Ordinal));
        _repository.Commit("after");
        File.Delete(Path.Combine(_repository.Folder, "base.toml"));
        Assert.Equal("nodes/web.toml\n", Run("--git", "extended..after", "--name-only").Output);
        Assert.Equal(string.Empty, Run("--git", "before..extended", "--name-only", "--variant", "aws-k8s-1.33").Output);
    }

    [Fact]
    public void Rules_and_policies_are_read_from_the_revision()
    {
        _repository.Write("settingsc.toml", $"rules = \"ours\"\npolicy = \"policies/one.json\"\n{K8s}");
        _repository.Write("ours/pods.json", """{"code": "OURS2", "name": "few-pods", "effect": "later", "at": "kubernetes.max-pods", "when": [{"above": 50}], "message": "Too many."}""");
        _repository.Write("policies/one.json", """{ "$ref": "two.json" }""");
        _repository.Write("policies/two.json", """{ "type": "object" }""");
        _repository.Write("nodes/web.toml", Motd.Replace("one", "two", StringComparison.Ordinal));
        _repository.Commit("after");
        Directory.Delete(Path.Combine(_repository.Folder, "ours"), recursive: true);
        Directory.Delete(Path.Combine(_repository.Folder, "policies"), recursive: true);
        Assert.Equal((1, "nodes/web.toml\n"), Run("--git", "before..after", "--name-only") is var (exit, output, _) ? (exit, output) : default);
        _repository.Git("checkout", "--quiet", "--force", "after");
        _repository.Write("ours/pods.json", "{}");
        _repository.Commit("broken");
        Assert.Contains("--> broken:ours/pods.json:1:1\n", Run("--git", "after..broken").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_configuration_file_names_the_revision()
    {
        _repository.Write("settingsc.toml", "[targets]\n\"**\" = { variant = \"aws-k8s-9\" }\n");
        _repository.Commit("after");
        File.Delete(Path.Combine(_repository.Folder, "settingsc.toml"));
        var (exit, output, error) = Run("--git", "before..after");
        Assert.Equal((2, string.Empty), (exit, output));
        Assert.Contains("--> after:settingsc.toml:2:", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_followed_in_the_repository()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _repository.Write("shared/one.toml", K8s);
        File.Delete(Path.Combine(_repository.Folder, "settingsc.toml"));
        File.CreateSymbolicLink(Path.Combine(_repository.Folder, "settingsc.toml"), "shared/one.toml");
        _repository.Commit("linked");
        _repository.Write("shared/one.toml", K8s.Replace("1.33", "1.34", StringComparison.Ordinal));
        _repository.Commit("after");
        Assert.Equal(string.Empty, Run("--git", "before..linked", "--name-only").Output);
        Assert.Equal("nodes/web.toml\n", Run("--git", "linked..after", "--name-only").Output);
    }

    private (int Exit, string Output, string Error) Run(params string[] arguments) => InProcess.Run(_repository.Folder, [], ["diff", .. arguments]);
}
