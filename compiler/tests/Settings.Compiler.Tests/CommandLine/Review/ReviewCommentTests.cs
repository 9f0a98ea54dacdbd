using System.Globalization;
using System.Text;
using Settings.Cli.Review.Printing;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine.Review;

public sealed class ReviewCommentTests
{
    private const string Target = "#:settingsc variant=aws-k8s-1.34 release=1.50.0\n";

    /// <summary>Settings in each file, and files.</summary>
    public static TheoryData<int, int> Sizes => new() { { 10, 1 }, { 400, 4 }, { 3, LongRun.Times(usually: 400, all: 900) } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_comment_stays_below_the_limit_of_GitHub(int settings, int files)
    {
        var folder = Directory.CreateTempSubdirectory("settingsc-comment-").FullName;
        try
        {
            for (var file = 0; file < files; file++)
            {
                Write(folder, "a", file, settings, "one");
                Write(folder, "b", file, settings, "two");
            }

            var (exit, output, _) = InProcess.Run(folder, [], "diff", "a", "b", "--format", "markdown");
            Assert.Equal(1, exit);
            Assert.InRange(output.Length, 1, ReviewMarkdown.Limit - 1);
            Assert.Equal(Occurrences(output, "<details>"), Occurrences(output, "</details>"));
            Assert.Equal(0, Occurrences(output, "```") % 2);
            Assert.Contains($"{files} of {files} resource", output, StringComparison.Ordinal);
            Assert.Equal(settings * files > 1000, output.Contains("more had no room here.", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void No_format_shows_a_secret(string format)
    {
        var folder = Directory.CreateTempSubdirectory("settingsc-secret-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "a.toml"), Secret("before-hidden", "${unknown}"));
            File.WriteAllText(Path.Combine(folder, "b.toml"), Secret("after-hidden", "${other}"));
            Directory.CreateDirectory(Path.Combine(folder, "c"));
            Directory.CreateDirectory(Path.Combine(folder, "d"));
            File.WriteAllText(Path.Combine(folder, "c", "main.tf"), Inside(Secret("before-hidden", "${unknown}")));
            File.WriteAllText(Path.Combine(folder, "d", "main.tf"), Inside(Secret("after-hidden", "${other}")));
            foreach (var files in new[] { ("a.toml", "b.toml"), ("c", "d") })
            {
                var (_, output, error) = InProcess.Run(folder, [], "diff", files.Item1, files.Item2, "--format", format);
                Assert.Contains("********", output, StringComparison.Ordinal);
                Assert.DoesNotContain("hidden", output + error, StringComparison.Ordinal);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Secret(string password, string motd) =>
        $"{Target}[settings]\nmotd = \"{motd}\"\n[[settings.container-registry.credentials]]\nregistry = \"registry.example\"\npassword = \"{password}\"\n";

    private static string Inside(string document) => $"resource \"aws_launch_template\" \"a\" {{\n  user_data = base64encode(<<-EOT\n{document}EOT\n  )\n}}\n";

    private static void Write(string folder, string side, int file, int settings, string value)
    {
        var text = new StringBuilder($"{Target}[settings.kubernetes.node-labels]\n");
        for (var i = 0; i < settings; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"label-{i} = \"{value}-{file}-{i}\"\n");
        }

        Directory.CreateDirectory(Path.Combine(folder, side));
        File.WriteAllText(Path.Combine(folder, side, $"{file}.toml"), text.ToString());
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
