using System.Text;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>The README shows what the program really prints.</summary>
public sealed class ReadmeTests
{
    private const string Opening = "```console\n$ settingsc ";
    private const string Closing = "```\n";

    [Fact]
    public void Commands_in_the_README_print_what_it_shows()
    {
        var path = Repository.PathOf("README.md");
        var actual = new StringBuilder();
        var rest = File.ReadAllText(path).AsSpan();
        var count = 0;
        for (var at = rest.IndexOf(Opening, StringComparison.Ordinal); at >= 0; at = rest.IndexOf(Opening, StringComparison.Ordinal))
        {
            var block = rest[(at + Opening.Length)..];
            var command = block[..block.IndexOf('\n')].ToString();
            var (_, output, _) = InProcess.Run(string.Empty, command.Split(' '));
            actual.Append(rest[..(at + Opening.Length)]).Append(command).Append('\n').Append(output.TrimEnd('\n'));
            actual.Append(output.Length > 0 ? "\n" : string.Empty).Append(Closing);
            rest = block[(block.IndexOf(Closing, StringComparison.Ordinal) + Closing.Length)..];
            count++;
        }

        Assert.True(count > 0);
        Baseline.Verify(path, actual.Append(rest).ToString());
    }
}
