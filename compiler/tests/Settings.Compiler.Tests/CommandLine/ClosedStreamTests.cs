using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>
/// A descriptor that the program is started without belongs to whatever it opens first, such as the source of random numbers or a file
/// that it writes. Nothing is read from there, and nothing written.
/// </summary>
public sealed class ClosedStreamTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("settingsc-closed-").FullName;

    public ClosedStreamTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Shells there cannot close streams.");
        File.WriteAllText(Path.Combine(_folder, "good.toml"), "#:settingsc variant=aws-k8s-1.34\n[settings]\nmotd = \"hello\"\n");
        File.WriteAllText(Path.Combine(_folder, "bad.toml"), "#:settingsc variant=aws-k8s-1.34\n[settings]\nmotd = 1\n");
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("lint -")]
    [InlineData("compile -")]
    [InlineData("lint --fix -")]
    [InlineData("render - --out tree")]
    public void Standard_input_that_is_closed_cannot_be_read(string command)
    {
        var (exit, output, error) = BuiltProgram.Shell(_folder, $"settingsc {command} <&-");
        Assert.True(exit == 2, $"exit code {exit}: {output}{error}");
        Assert.Contains("\"-\" cannot be read: it is closed", output + error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "tree")));
    }

    [Theory]
    [InlineData("lint good.toml <&-", 0)]
    [InlineData("lint good.toml <&- >&- 2>&-", 0)]
    [InlineData("lint bad.toml >&-", 2)]
    [InlineData("lint bad.toml <&- >&- 2>&-", 2)]
    [InlineData("lint bad.toml 2>&-", 1)]
    [InlineData("lint --format json good.toml >&-", 2)]
    public void Without_a_stream_the_program_ends_as_it_should(string command, int expected)
    {
        var (exit, output, error) = BuiltProgram.Shell(_folder, $"settingsc {command}");
        Assert.True(exit == expected, $"exit code {exit}: {output}{error}");
        Assert.DoesNotContain("defect", output + error, StringComparison.Ordinal);
    }

    // What is printed would be in the file that is open at that moment.
    [Fact]
    public void What_would_be_printed_is_in_no_file()
    {
        Assert.Equal(0, BuiltProgram.Shell(_folder, "settingsc render good.toml --out tree").Exit);
        BuiltProgram.Shell(_folder, "settingsc render good.toml --out closed <&- >&- 2>&-");
        string[] files = Directory.GetFiles(Path.Combine(_folder, "closed"), "*", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(File.ReadAllText(Path.Combine(_folder, "tree", Path.GetRelativePath(Path.Combine(_folder, "closed"), file))), File.ReadAllText(file)));
    }
}
