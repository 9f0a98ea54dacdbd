using System.Globalization;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>Nothing of a document or of the name of a file reaches a terminal or a log as it is, whatever the verb and the format.</summary>
public sealed class OutputGateTests : IDisposable
{
    private const string Evil = "\n::error file=README.md::pwned\e]0;title\u0007\u009B2J\u202Eetad";

    private readonly string _folder = Directory.CreateTempSubdirectory("settingsc-gate-").FullName;

    /// <summary>Every command line that prints something of a document, with the document in place of the star.</summary>
    public static TheoryData<string> Commands =>
    [
        "lint *", "lint --format json *", "lint --annotate *", "lint --format github *", "lint --fix *",
        "lint --format concise *", "lint --format jsonl *", "lint --format sarif *", "lint --format gitlab *", "lint --format junit *", "lint --format markdown *", "lint --format * *", "lint --format sarif=* *", "lint --variant aws-k8s-1.34 *", "config *", "config --format json *",
        "compile --variant aws-k8s-1.34 *", "compile --variant aws-k8s-1.34 --format json *", "verify --variant aws-k8s-1.34 *", "diff --variant aws-k8s-1.34 * *",
        "render --variant aws-k8s-1.34 --out tree *", "migrate * --to 1.50.0", "migration apply * --variant aws-dev", "migration test *", "explain *", "lint --unknown *", "* *",
        "compile --variant * good.toml", "compile --release * good.toml", "lint --catalog * good.toml", "compile --facts * good.toml", "verify --against * good.toml",
    ];

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_output_controls_a_terminal_or_a_pipeline(string command)
    {
        var name = $"x{Evil.Replace("/", string.Empty, StringComparison.Ordinal)}.toml";
        File.WriteAllText(Path.Combine(_folder, "good.toml"), "[settings]\nmotd = \"x\"\n");
        foreach (var document in Documents())
        {
            File.WriteAllText(Path.Combine(_folder, name), document);
            var words = command.Split(' ').Select(word => word == "*" ? name : word).ToArray();
            var (_, output, error) = InProcess.Run(_folder, [], words);
            AssertHarmless(output, mayBeCommand: command.Contains("github", StringComparison.Ordinal));
            AssertHarmless(error, mayBeCommand: false);
            if (command.Contains("json", StringComparison.Ordinal) && output.Length > 0)
            {
                using var json = JsonDocument.Parse(output);
                Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
            }
        }
    }

    private static void AssertHarmless(string text, bool mayBeCommand)
    {
        Assert.DoesNotContain(text, c => c != '\n' && c != '\t' && (char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || c is '\u202E' or '\u2066'));
        Assert.All(text.Split('\n'), line => Assert.False(!mayBeCommand && (line.StartsWith("::", StringComparison.Ordinal) || line.Contains("##[", StringComparison.Ordinal)), line));
        Assert.All(text.Split('\n').Where(line => line.StartsWith("::", StringComparison.Ordinal)), line => Assert.Matches("^::(error|warning|notice) file=", line));
    }

    // The same text as a key, a value, a comment and a broken line.
    private static IEnumerable<string> Documents()
    {
        var escaped = string.Concat(Evil.Select(c => c is '\n' or '\e' or '\u0007' or '\u009B' ? $"\\u{(int)c:X4}" : c.ToString()));
        yield return $"\"{escaped}\" = 1\n[settings.\"{escaped}\"]\nx = 1\n";
        yield return $"[settings]\nmotd = \"{escaped}\"\n\"{escaped}\" = 2\n[settings.kernel.sysctl]\n\"{escaped}\" = \"1\"\n";
        yield return $"[settings]\nmotd = {Evil}\n";
        yield return $"#:settingsc variant={Evil}\n[settings]\n##[error]x\n::error::y\n\tmotd = '''{Evil}'''\n";
        yield return $"[settings.ntp]\ntime-servers = [\"{escaped}\"]\n[settings.kubernetes]\nmax-pods = \"{escaped}\"\n";
    }

    [Theory]
    [InlineData("[settings.kubernetes]\nmax-pods = \"10\"\n", "[settings.kubernetes]\nmax-pods = 10\n")]
    [InlineData("[settings]\r\nmotd = \"##[x]\"\n::error::x", "[settings]\r\nmotd = \"##[x]\"\n::error::x")]
    [InlineData("", "")]
    public void A_document_that_is_fixed_on_standard_output_is_alone_there(string document, string expected)
    {
        foreach (var format in (string[])["text", "json", "github"])
        {
            var (_, output, error) = InProcess.Run(_folder, Encoding.UTF8.GetBytes(document), "lint", "--fix", "-", "--format", format, "--variant", "aws-k8s-1.34");
            Assert.Equal(expected, output);
            Assert.Equal(format == "github" && document.Contains("10", StringComparison.Ordinal) ? "-: 1 fix applied.\n" : error, error);
        }
    }

    [Fact]
    public void What_is_not_text_is_never_changed()
    {
        byte[] bytes = [.. "[settings.kubernetes]\nmax-pods = \"10\" # "u8, 0xFF, (byte)'\n'];
        var (exit, output, error) = InProcess.Run(_folder, bytes, "lint", "--fix", "-", "--variant", "aws-k8s-1.34");
        Assert.Equal((2, string.Empty), (exit, output));
        Assert.Contains("not UTF-8", error, StringComparison.Ordinal);

        var file = Path.Combine(_folder, "x.toml");
        File.WriteAllBytes(file, bytes);
        InProcess.Run(_folder, [], "lint", "--fix", "x.toml", "--variant", "aws-k8s-1.34");
        Assert.Equal(bytes, File.ReadAllBytes(file));
    }

    [Fact]
    public void A_file_of_words_is_not_read_as_options()
    {
        File.WriteAllText(Path.Combine(_folder, "@words.toml"), "--version\n");
        var (_, output, _) = InProcess.Run(_folder, [], "lint", "@words.toml");
        Assert.Contains("@words.toml:1:1", output, StringComparison.Ordinal);
    }
}
