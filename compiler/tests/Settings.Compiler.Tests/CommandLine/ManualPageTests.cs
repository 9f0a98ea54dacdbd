using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>"settingsc man" prints a page that programs of the manual accept, with all that the help has.</summary>
public sealed partial class ManualPageTests
{
    [Theory]
    [InlineData("mandoc", "-Tlint", "-Wwarning")]
    [InlineData("groff", "-man", "-Tutf8", "-ww", "-z")]
    public void Programs_of_the_manual_accept_it(string program, params string[] arguments)
    {
        // The page has no date: it would be another one after each build.
        var (exit, said) = Typeset(program, arguments);
        Assert.True(said.Split('\n', StringSplitOptions.RemoveEmptyEntries).All(line => line.Contains("missing date", StringComparison.Ordinal)), $"{exit}: {said}");
    }

    [Fact]
    public void It_says_what_the_help_says()
    {
        var page = Blank().Replace(Typeset("groff", ["-man", "-Tascii", "-P-cbou", "-rHY=0"]).Output, " ");
        foreach (var verb in (string[][])[["lint"], ["diff"], ["migration", "apply"]])
        {
            var help = InProcess.Run(string.Empty, [.. verb, "--help"]).Output;
            Assert.All(help.Split('\n').Where(line => line.StartsWith("  -", StringComparison.Ordinal)), line =>
            {
                var parts = Gap().Split(line.Trim(), 2);
                Assert.Contains(parts[1], page, StringComparison.Ordinal);
            });
        }
    }

    private static (int Exit, string Output) Typeset(string program, string[] arguments)
    {
        var start = new ProcessStartInfo("sh", ["-c", $"command -v {program} > /dev/null || exit 77; {program} {string.Join(' ', arguments)} 2>&1"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("There is no shell.");
        var output = process.StandardOutput.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(InProcess.Run(string.Empty, "man").Output);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program is not there, or has stopped reading.
        }

        process.WaitForExit();
        Assert.SkipWhen(process.ExitCode == 77, $"{program} is not installed.");
        return (process.ExitCode, output.GetAwaiter().GetResult());
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"  +", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Gap();
}
