using System.Text;
using System.Text.Json;
using DiffPlex.Renderer;
using Settings.Cli.Output;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Formatting;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>fmt on files, folders and standard input.</summary>
public sealed class FormatVerbTests : IDisposable
{
    private const string Disordered = "[settings]\nmotd   =  \"é\"\n[settings.ntp]\ntime-servers=[ ]\n";
    private const string Canonical = "[settings]\nmotd = \"é\"\n\n[settings.ntp]\ntime-servers = []\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("settingsc-format-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_is_rewritten_once_and_keeps_its_mode()
    {
        Write("a.toml", Disordered);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathOf("a.toml"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Assert.Equal((0, "", "a.toml: formatted.\n1 of 1 file changed.\n"), Run("fmt", "a.toml"));
        Assert.Equal(Canonical, File.ReadAllText(PathOf("a.toml")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf("a.toml")));
        }

        var written = File.GetLastWriteTimeUtc(PathOf("a.toml"));
        Assert.Equal((0, "", "0 of 1 file changed.\n"), Run("fmt", "a.toml"));
        Assert.Equal(written, File.GetLastWriteTimeUtc(PathOf("a.toml")));
    }

    [Fact]
    public void A_folder_gives_its_user_data_and_migrations()
    {
        Write("in/a.toml", Disordered);
        Write("in/b.migration", "add   settings.a\n");
        Write("in/other.toml", "[package]\nname   = 'x'\n");
        var (exit, output, error) = Run("fmt", "--check", "--format", "concise", "in");
        Assert.Equal(["in/a.toml:2:1: BR9401", "in/b.migration:1:1: BR9401"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(' ', line.Split(' ').Take(2))));
        Assert.Equal((1, "2 of 2 files would change.\n"), (exit, error));
        Assert.Equal(Disordered, File.ReadAllText(PathOf("in/a.toml")));
        Assert.Equal(0, Run("fmt", "in").Exit);
        Assert.Equal("add settings.a\n", File.ReadAllText(PathOf("in/b.migration")));
        Assert.Equal("[package]\nname   = 'x'\n", File.ReadAllText(PathOf("in/other.toml")));
        Assert.Equal((0, "", "0 of 2 files would change.\n"), Run("fmt", "--check", "in"));
    }

    [Fact]
    public void Standard_input_is_written_to_standard_output_and_nothing_else()
    {
        Assert.Equal((0, Canonical, ""), InProcess.Run(Disordered, "fmt", "-"));
        Assert.Equal((0, Canonical, ""), InProcess.Run(Canonical, "fmt", "-"));
        var (exit, output, error) = InProcess.Run(Disordered, "fmt", "--check", "-");
        Assert.Equal((1, ""), (exit, error));
        Assert.StartsWith("warning[BR9401]: ", output, StringComparison.Ordinal);
        Assert.Contains("\n  --> -:2:1\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_refused_is_not_touched_and_the_others_are_formatted()
    {
        Write("a.toml", "settings:\n  motd:   x\n");
        Write("b.toml", Disordered);
        Write("c.migration", "add   {\n");
        File.WriteAllBytes(PathOf("d.toml"), [(byte)'a', (byte)'=', 0xFF]);
        var (exit, output, error) = Run("fmt", "--format", "concise", "a.toml", "b.toml", "c.migration", "d.toml", "missing.toml");
        Assert.Equal((2, "b.toml: formatted.\n1 of 5 files changed, 4 not formatted.\n"), (exit, error));
        Assert.Equal(
            """
            a.toml:1:1: BR9402 Not formatted: it is in another language than TOML.
            c.migration:1:1: BR9402 Not formatted: it has mistakes, which 'settingsc migration test' shows.
            d.toml:1:1: BR9402 Not formatted: it is not UTF-8.
            missing.toml:1:1: BR9001 "missing.toml" cannot be read: the file does not exist.

            """,
            output);
        Assert.Equal("settings:\n  motd:   x\n", File.ReadAllText(PathOf("a.toml")));
        Assert.Equal(Canonical, File.ReadAllText(PathOf("b.toml")));
        Assert.Equal((2, ""), InProcess.Run("#cloud-config\nruncmd:\n  - x\n", "fmt", "-") is var answer ? (answer.Exit, answer.Output) : default);
    }

    [Fact]
    public void User_data_in_other_files_is_formatted_where_it_is()
    {
        Write("in/a.yaml", "userData: |\n  [settings]\n  motd='a'\nsecret: W3NldHRpbmdzXQptb3RkPSdhJwo=\n");
        Write("in/b.yaml", "name: settings\n");
        const string Left = "in/a.yaml:4:9: BR9403 This document stays as it is: it is not written here as it is read, but encoded, folded or put together.\n";
        var (exit, output, error) = Concise("fmt", "--check", "in");
        Assert.Equal((1, "1 of 1 file would change.\n"), (exit, error));
        Assert.StartsWith("in/a.yaml:3:3: BR9401 ", output, StringComparison.Ordinal);
        Assert.EndsWith("\n" + Left, output, StringComparison.Ordinal);
        (exit, output, error) = Concise("fmt", "--diff", "in");
        Assert.Equal((1, "--- in/a.yaml\n+++ in/a.yaml\n@@ -1,4 +1,4 @@\n userData: |\n   [settings]\n-  motd='a'\n+  motd = 'a'\n secret: ", Left + "1 of 1 file would change.\n"), (exit, output[..output.IndexOf("W3N", StringComparison.Ordinal)], error));
        Assert.Equal((0, Left, "in/a.yaml: formatted.\n1 of 1 file changed.\n"), Concise("fmt", "in"));
        Assert.Equal((0, Left, "0 of 1 file changed.\n"), Concise("fmt", "in"));
        Assert.StartsWith("userData: |\n  [settings]\n  motd = 'a'\nsecret: W3N", File.ReadAllText(PathOf("in/a.yaml")), StringComparison.Ordinal);
        Assert.Equal((2, "in/b.yaml:1:1: BR9402 Not formatted: it is YAML without user data.\n", "0 of 1 file changed, 1 not formatted.\n"), Concise("fmt", "in/b.yaml"));
    }

    [Fact]
    public void Standard_input_may_be_another_file() =>
        Assert.Equal((0, "kind: X\nuserData: |\n  [settings]\n  motd = 'a'\n", ""), InProcess.Run("kind: X\nuserData: |\n  [settings]\n  motd='a'\n", "fmt", "-"));

    [Fact]
    public void A_diff_of_another_file_shows_no_secret()
    {
        Write("a.yaml", "userData: |\n  [settings.host-containers.admin]\n  user-data   =   \"CANARY\"\n");
        var (exit, output, error) = Run("fmt", "--diff", "a.yaml");
        Assert.Equal(1, exit);
        Assert.DoesNotContain("CANARY", output + error, StringComparison.Ordinal);
        Assert.Contains("+  user-data = ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_anything_to_format_is_named()
    {
        Directory.CreateDirectory(PathOf("in"));
        var (exit, output, error) = Run("fmt", "in");
        Assert.Equal((2, "0 of 0 files changed.\n"), (exit, error));
        Assert.StartsWith("error[BR9402]: \"in\" contains neither user data", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_lines_stay_and_are_counted()
    {
        Write("a.toml", "[settings]\nmotd  = \nx=1\n");
        var (exit, output, _) = Concise("fmt", "a.toml");
        Assert.Equal((0, "a.toml:2:1: BR9403 This passage has mistakes and stays as it is; 'settingsc lint' shows them.\n"), (exit, output));
        Assert.Equal("[settings]\nmotd  = \nx = 1\n", File.ReadAllText(PathOf("a.toml")));
    }

    [Fact]
    public void A_diff_shows_no_secret_unless_it_is_asked_for()
    {
        Write("a.toml", "[settings.host-containers.admin]\nuser-data   =   \"CANARY\"\n");
        var (exit, output, error) = Run("fmt", "--diff", "a.toml");
        Assert.Equal(1, exit);
        Assert.DoesNotContain("CANARY", output + error, StringComparison.Ordinal);
        Assert.Contains("+user-data = ", output, StringComparison.Ordinal);
        Assert.Contains("+user-data = \"CANARY\"\n", Run("fmt", "--diff", "--show-secrets", "a.toml").Output, StringComparison.Ordinal);
    }

    // The lines and their marks; the other makes hunks of its own.
    [Fact]
    public void A_diff_is_the_one_that_a_search_finds()
    {
        var shown = 0;
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("samples"), "*.toml", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(path).Replace(" = ", "=", StringComparison.Ordinal).Replace("\n\n", "\n", StringComparison.Ordinal);
            var formatted = UserDataFormatter.Format(Compiler.Syntax.SyntaxTree.Parse(new SourceText("x", text)));
            var expected = UnidiffRenderer.GenerateUnidiff(text, formatted.Text, "x", "x", ignoreWhitespace: false);
            var own = UnifiedDiff.Of(formatted.Source, formatted.Edits);
            Assert.Equal(Sides(expected, '-').Concat(Sides(expected, '+')), Sides(own, '-').Concat(Sides(own, '+')));
            shown += own.Length;
        }

        Assert.NotEqual(0, shown);
    }

    [Theory]
    [InlineData("a=1", "@@ -1 +1 @@\n-a=1\n\\ No newline at end of file\n+a = 1\n")]
    [InlineData("\n\na = 1\n", "@@ -1,3 +1 @@\n-\n-\n a = 1\n")]
    [InlineData(" \n", "@@ -1 +0,0 @@\n- \n")]
    [InlineData("a = 1\n[b]\n", "@@ -1,2 +1,3 @@\n a = 1\n+\n [b]\n")]
    public void Hunks_count_lines_as_patch_does(string text, string expected)
    {
        var formatted = UserDataFormatter.Format(Compiler.Syntax.SyntaxTree.Parse(new SourceText("x", text)));
        Assert.Equal("--- x\n+++ x\n" + expected, UnifiedDiff.Of(formatted.Source, formatted.Edits));
    }

    private static IEnumerable<string> Sides(string diff, char sign) =>
        diff.Split('\n').Skip(2).Where(line => line.StartsWith(sign)).Select(line => line.TrimEnd('\r'));

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name)) ?? _folder);
        File.WriteAllText(PathOf(name), text, new UTF8Encoding(false));
    }

    // Findings of a file that was written have the places that they have in it then.
    [Fact]
    public void What_is_left_is_reported_where_it_is_after_the_file_was_written()
    {
        Write("a.toml", "[settings]\n[settings.ntp]\nbroken\n");
        Assert.Equal((0, "a.toml:4:1: BR9403 This passage has mistakes and stays as it is; 'settingsc lint' shows them.\n"), Concise("fmt", "a.toml") is var answer ? (answer.Exit, answer.Output) : default);
        Assert.Equal("[settings]\n\n[settings.ntp]\nbroken\n", File.ReadAllText(PathOf("a.toml")));
    }

    // The fix of a report is what fmt writes.
    [Theory]
    [InlineData("a.toml", Disordered)]
    [InlineData("b.migration", "\n\nadd   settings.a\n\n\n")]
    [InlineData("c.yaml", "userData: |\n  [settings]\n  motd='a'\n  [ settings.ntp ]\n  time-servers = [\n  'a' ]\n")]
    [InlineData("d.toml", "[settings]\r\nmotd='a'\r\n\r\n\r\n")]
    [InlineData("e.toml", "\n\n[settings]\nmotd = 'a'")]
    public void The_fix_of_a_finding_is_what_is_written(string name, string text)
    {
        Write(name, text);
        var (exit, output, _) = Run("fmt", "--check", "--format", "json", name);
        Assert.Equal(1, exit);
        using var json = JsonDocument.Parse(output);
        var source = new SourceText(name, text);
        var finding = json.RootElement.GetProperty("files")[0].GetProperty("diagnostics")[0];
        var edits = finding.GetProperty("fixes")[0].GetProperty("edits").EnumerateArray().Select(edit => new TextEdit(SpanOf(source, edit.GetProperty("range")), edit.GetProperty("newText").GetString() ?? string.Empty));
        var formatted = TextEdit.Apply(text, edits);
        Assert.Equal(0, Run("fmt", name).Exit);
        Assert.Equal(File.ReadAllText(PathOf(name)), formatted);

        // All lines before the finding are alike.
        var line = finding.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32();
        Assert.Equal(text.Split('\n')[..line], formatted.Split('\n')[..line]);
        Assert.NotEqual(text.Split('\n')[line], formatted.Split('\n').ElementAtOrDefault(line) + (line + 1 == text.Split('\n').Length ? "x" : string.Empty));
    }

    private static TextSpan SpanOf(SourceText source, JsonElement range) => TextSpan.FromBounds(OffsetOf(source, range.GetProperty("start")), OffsetOf(source, range.GetProperty("end")));

    private static int OffsetOf(SourceText source, JsonElement place) =>
        source.Lines.OffsetOf(new LinePosition(place.GetProperty("line").GetInt32(), place.GetProperty("character").GetInt32()));

    private (int Exit, string Output, string Error) Concise(params string[] arguments) => Run([.. arguments, "--format", "concise"]);

    private (int Exit, string Output, string Error) Run(params string[] arguments) => InProcess.Run(_folder, [], arguments);
}
