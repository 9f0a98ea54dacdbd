using Xunit;

namespace Settings.Compiler.Tests.CommandLine.Review;

/// <summary>diff --git gives a template the values that the calls of its revision have.</summary>
public sealed class GitTemplateTests : IDisposable
{
    private const string Call = "locals {\n  user_data = templatefile(\"${path.module}/nodes.tftpl\", { greeting = \"one\" })\n}\n";

    private readonly ScratchRepository _repository = new();

    public GitTemplateTests()
    {
        _repository.Write("settingsc.toml", "[targets]\n\"**\" = { variant = \"aws-k8s-1.34\", release = \"1.50.0\" }\n");
        _repository.Write("infra/nodes.tftpl", "[settings]\nmotd = \"${greeting}\"\n");
        _repository.Write("infra/main.tf", Call);
        _repository.Commit("before");
        _repository.Write("infra/main.tf", Call.Replace("one", "two", StringComparison.Ordinal));
        _repository.Commit("after");
        _repository.Write("infra/main.tf", Call.Replace("one", "three", StringComparison.Ordinal));
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void A_template_that_is_called_with_other_values_is_compared_although_it_is_the_same()
    {
        Assert.Contains("~ settings.motd = \"one\" -> \"two\"\n", Run("before..after"), StringComparison.Ordinal);
        Assert.Contains("~ settings.motd = \"two\" -> \"one\"\n", Run("after..before"), StringComparison.Ordinal);
        Assert.Contains("~ settings.motd = \"two\" -> \"three\"\n", Run("after"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_that_only_moves_changes_nothing()
    {
        _repository.Write("infra/main.tf", $"# More words.\n{Call.Replace("one", "two", StringComparison.Ordinal)}");
        _repository.Commit("moved");
        Assert.Equal(string.Empty, Run("after..moved"));
    }

    [Fact]
    public void A_template_that_changes_as_well_has_the_values_of_each_side()
    {
        _repository.Write("infra/main.tf", Call.Replace("one", "two", StringComparison.Ordinal));
        _repository.Write("infra/nodes.tftpl", "[settings]\nmotd = \"${greeting}!\"\n");
        _repository.Commit("both");
        Assert.Contains("~ settings.motd = \"one\" -> \"two!\"\n", Run("before..both"), StringComparison.Ordinal);
    }

    private string Run(string range) => InProcess.Run(_repository.Folder, [], "diff", "--git", range).Output;
}
