using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>The scripts of "settingsc completions" complete command lines in the shells that are installed.</summary>
public sealed partial class CompletionTests
{
    // Prints the completions of a line, whose last word is the one at the cursor, one a line.
    private const string Bash = """
        eval "$SCRIPT"
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        _settingsc
        [ ${#COMPREPLY[@]} -eq 0 ] || printf '%s\n' "${COMPREPLY[@]}"
        """;

    private const string Fish = """
        function settingsc; end
        echo $SCRIPT | source
        complete -C (string join ' ' -- $argv) | string replace -r '\t.*' ''
        true # The status of "string" says whether anything was replaced.
        """;

    private const string PowerShell = """
        Invoke-Expression $env:SCRIPT
        $line = $args -join ' '
        (TabExpansion2 $line $line.Length).CompletionMatches | ForEach-Object CompletionText
        """;

    public static TheoryData<string, string> Lines => new()
    {
        { "settingsc li", "lint" },
        { "settingsc m", "man merge migrate migration" },
        { "settingsc migration ", "apply check new plan test" },
        { "settingsc lint --var", "--variant" },
        { "settingsc migration apply --ba", "--backward" },
        { "settingsc lint --color ", "always auto never" },
        { "settingsc lint --format ", "concise github gitlab json jsonl junit markdown sarif text" },
        { "settingsc diff --format h", "html" },
        { "settingsc lint --strict --arch ", "aarch64 x86_64" },
        { "settingsc completions ", "bash fish pwsh zsh" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Bash_completes(string line, string expected) => Assert.Equal(expected, Complete("bash", "bash", ["-c", Bash, "bash", .. line.Split(' ')]));

    [Theory]
    [InlineData("settingsc lint --color = al", "always")]
    [InlineData("settingsc lint --color =", "always auto never")]
    [InlineData("settingsc lint --output ", "")]
    [InlineData("settingsc lint ", "")]
    public void In_bash_an_equals_sign_is_a_word_and_files_are_left_to_it(string line, string expected) =>
        Assert.Equal(expected, Complete("bash", "bash", ["-c", Bash, "bash", .. line.Split(' ')]));

    [Theory]
    [MemberData(nameof(Lines))]
    public void Fish_completes(string line, string expected) => Assert.Equal(expected, Complete("fish", "fish", ["--no-config", "-c", Fish, .. line.Split(' ')]));

    [Theory]
    [MemberData(nameof(Lines))]
    public void PowerShell_completes(string line, string expected)
    {
        var file = Path.Combine(Path.GetTempPath(), $"settingsc-completions-{Guid.NewGuid():N}.ps1");
        File.WriteAllText(file, PowerShell);
        try
        {
            Assert.Equal(expected, Complete("pwsh", "pwsh", ["-NoProfile", "-File", file, .. line.Split(' ')]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Zsh_accepts_its_script() => Assert.Equal(string.Empty, Complete("zsh", "zsh", ["-f", "-c", "autoload -Uz compinit; compinit -D; eval \"$SCRIPT\"; whence -w _settingsc_migration_apply > /dev/null"]));

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void A_script_has_every_option_of_the_help(string shell)
    {
        var script = InProcess.Run(string.Empty, "completions", shell).Output;
        var options = Option().Matches(InProcess.Run(string.Empty, "lint", "--help").Output).Select(match => match.Value[2..]).Distinct(StringComparer.Ordinal).ToArray();
        Assert.True(options.Length > 10);
        Assert.All(options, option => Assert.Matches($@"(--| -l |''){option}\b", script));
    }

    private static string Complete(string shell, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SCRIPT"] = InProcess.Run(string.Empty, "completions", shell).Output;
        try
        {
            using var process = Process.Start(start) ?? throw new InvalidOperationException("It does not start.");
            var error = process.StandardError.ReadToEndAsync();
            var words = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim()).Order(StringComparer.Ordinal);
            process.WaitForExit();
            Assert.Equal((0, string.Empty), (process.ExitCode, error.GetAwaiter().GetResult()));
            return string.Join(' ', words);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
            throw;
        }
    }

    [GeneratedRegex(@"(?<=^ [^<\n]{0,12})--[a-z-]+(?= )", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Option();
}
