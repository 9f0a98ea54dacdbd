using Settings.Cli.Input;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>Runs that share the files of a folder find together what one run finds.</summary>
public sealed class ShardTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("settingsc-shards-").FullName;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public void Merged_results_of_all_parts_are_those_of_one_run(int count)
    {
        for (var i = 0; i < 40; i++)
        {
            Write($"clusters/{i % 7}/node-{i}.toml", $"[settings]\nmotd = {(i % 5 == 0 ? $"{i}" : $"\"é {i}\"")}\n");
        }

        Write("main.tf", "resource \"aws_instance\" \"a\" {\n  user_data = <<-EOT\n    [settings.kubernetes]\n    max-pods = \"58\"\n  EOT\n}\n");
        var (exit, output, _) = Run("lint", ".", "--variant", "aws-k8s-1.34", "--format", "jsonl");
        var (checkedFiles, exits) = (0, new List<int>());
        for (var part = 1; part <= count; part++)
        {
            var (code, lines, _) = Run("lint", ".", "--variant", "aws-k8s-1.34", "--format", "jsonl", "--shard", $"{part}/{count}");
            Write($".results/{part}.jsonl", lines);
            checkedFiles += lines.Count(c => c == '\n');
            exits.Add(code);
        }

        Assert.Equal(41, checkedFiles);
        Assert.Equal(exit, exits.Max());
        var (merged, all, _) = Run(["merge", .. Enumerable.Range(1, count).Select(part => $".results/{part}.jsonl")]);
        Assert.Equal((exit, output), (merged, all));
    }

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("3")]
    [InlineData("a/b")]
    [InlineData("1/2/3")]
    [InlineData("-1/3")]
    public void A_part_that_is_none_is_refused(string text)
    {
        Assert.Null(Shard.Parse(text));
        Assert.Contains("such as 1/16 to 16/16", Run("lint", ".", "--shard", text).Error, StringComparison.Ordinal);
    }

    // Machines of different versions may share the work.
    [Theory]
    [InlineData("./a.toml", 16, 14)]
    [InlineData("clusters/é.yaml", 16, 13)]
    public void A_file_stays_in_its_part(string name, int count, int part) => Assert.Equal([part], Enumerable.Range(1, count).Where(index => new Shard(index, count).Has(name)));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _folder);
        File.WriteAllText(path, text);
    }

    private (int Exit, string Output, string Error) Run(params string[] arguments) => InProcess.Run(_folder, [], arguments);
}
