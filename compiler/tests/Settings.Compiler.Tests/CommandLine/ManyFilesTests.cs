using System.Text;
using System.Text.Json;
using Settings.Cli;
using Settings.Compiler.Catalog;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Analysis;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>Many files are checked on all processors: what is printed and written is what one after the other gives.</summary>
public sealed class ManyFilesTests : IDisposable
{
    // Enough for several rounds of work ahead.
    private const int Files = 200;
    private const string Fixable = "[settings.kubernetes]\nmax-pods = \"58\"\n[settings.aws]\nregion = eu-central-1\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("settingsc-many-").FullName;

    [Fact]
    public void Findings_of_many_files_are_those_of_each_in_the_same_order()
    {
        var documents = TestDocuments.All().Where((_, i) => i % 9 == 0).Select((document, i) => Write($"{i:0000}.toml", document.Bytes)).ToArray();
        var expected = string.Concat(documents.Select(name => InProcess.Run(_folder, [], "lint", name).Output));
        Assert.NotEqual(string.Empty, expected);
        Assert.Equal(expected, InProcess.Run(_folder, [], ["lint", .. documents]).Output);
    }

    [Fact]
    public void Json_is_printed_file_by_file_as_one_document()
    {
        var documents = TestDocuments.All().Where((_, i) => i % 9 == 0).Select((document, i) => Write($"{i:0000}.toml", document.Bytes)).ToArray();
        using var output = new WriteRecorder();
        using var input = new MemoryStream();
        CommandLineProgram.Run(["lint", "--format", "json", .. documents], new CommandStreams(input, output, TextWriter.Null, _folder, UseColour: false));
        Assert.Equal(documents.Length, output.Writes.Count(written => written.Contains("\"file\":", StringComparison.Ordinal)));

        using var all = JsonDocument.Parse(string.Concat(output.Writes));
        var expected = documents.Select(name =>
        {
            using var one = JsonDocument.Parse(InProcess.Run(_folder, [], "lint", "--format", "json", name).Output);
            return one.RootElement.GetProperty("files")[0].GetRawText();
        });
        Assert.Equal(expected, all.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetRawText()));
    }

    // Whatever is checked besides, a folder is named because something is expected in it.
    [Theory]
    [InlineData("BR9007", "empty")]
    [InlineData("BR9007", "empty/.")]
    [InlineData("BR9007", "others")]
    [InlineData("BR9007", "full", "empty")]
    [InlineData("BR9007", "full/a.toml", "empty", "empty")]
    [InlineData("BR9007", "empty", "--format", "json")]
    [InlineData("BR9007", "empty", "--format", "github")]
    [InlineData("BR9007", "empty", "--annotate")]
    [InlineData("BR9007", "empty", "--fix")]
    [InlineData(null, "full")]
    [InlineData(null, ".")]
    [InlineData(null, "./full/")]
    [InlineData(null, "full", "full/a.toml")]
    public void A_folder_without_user_data_is_said_once_and_is_exit_code_2(string? code, params string[] arguments)
    {
        foreach (var folder in (ReadOnlySpan<string>)["empty/below", "others", "full/below"])
        {
            Directory.CreateDirectory(Path.Combine(_folder, folder));
        }

        Write("others/a.toml", "[package]\nname = 'x'\n"u8.ToArray());
        Write("others/b.yaml", "settings:\n"u8.ToArray());
        Write("full/below/a.toml", "[settings]\nmotd = 'x'\n"u8.ToArray());
        Write("full/a.toml", "[settings]\nmotd = 'x'\n"u8.ToArray());
        var (exit, output, error) = InProcess.Run(_folder, [], ["lint", .. arguments]);
        Assert.Equal((code is null ? 0 : 2, code is null ? 0 : 1), (exit, (output.Split("\"summary\"")[0] + error).Split("BR9007").Length - 1));
    }

    [Fact]
    public void Fixes_of_many_files_are_written_in_order_and_once()
    {
        var names = Enumerable.Range(0, Files).Select(i => Write($"{i:0000}.toml", Encoding.UTF8.GetBytes(Fixable))).ToArray();
        var (exit, output, error) = InProcess.Run(_folder, [], ["lint", "--variant", "aws-k8s-1.34", "--fix", .. names, "./0000.toml"]);
        Assert.Equal((0, string.Empty), (exit, output));
        Assert.Equal([.. names.Select(name => $"{name}: 2 fixes applied."), $"No findings in {Files + 1} files, checked against aws-k8s-1.34 of {SettingsCatalog.Open(new EmbeddedCatalogSource()).DefaultRelease.Name}."], error.TrimEnd('\n').Split('\n'));
        Assert.All(names, name => Assert.Equal(Fixable.Replace("\"58\"", "58", StringComparison.Ordinal).Replace("eu-central-1", "\"eu-central-1\"", StringComparison.Ordinal), File.ReadAllText(Path.Combine(_folder, name))));
    }

    [Fact]
    public void Files_of_a_folder_come_sorted_and_those_named_besides_come_too()
    {
        for (var i = 0; i < Files; i++)
        {
            Write($"{i:0000}.toml", Encoding.UTF8.GetBytes(i % 2 == 0 ? "[settings]\nunknown = 1\n" : "[other]\n"));
        }

        var output = InProcess.Run(_folder, [], "lint", ".", "./0003.toml", "./0002.toml", "gone.toml").Output;
        var places = output.Split('\n').Where(line => line.Contains("--> ", StringComparison.Ordinal)).Select(line => line.Trim().Split(' ')[1].Split(':')[0]);
        Assert.Equal([.. Enumerable.Range(0, Files / 2).Select(i => $"./{i * 2:0000}.toml"), "./0003.toml", "gone.toml"], places.Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("settingsc: unknown variant \"nonsense\" in release 1.50.0", "--release", "1.50.0", "--variant", "nonsense")]
    [InlineData("settingsc: the catalog is broken", "--catalog", ".")]
    public void What_keeps_the_program_from_working_is_said_once(string expected, params string[] options)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "schemas"));
        var names = Enumerable.Range(0, Files).Select(i => Write($"{i:0000}.toml", Encoding.UTF8.GetBytes(Fixable))).ToArray();
        var (exit, _, error) = InProcess.Run(_folder, [], ["lint", .. options, .. names]);
        Assert.Equal(2, exit);
        Assert.Equal(2, error.Split(expected).Length);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, byte[] content)
    {
        File.WriteAllBytes(Path.Combine(_folder, name), content);
        return name;
    }
}
