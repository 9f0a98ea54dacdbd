using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>The README and the documents show what the program really prints, on both of its outputs.</summary>
public sealed partial class DocumentationTests
{
    // A last line of this says that the program prints more.
    private const string More = "…\n";

    private static readonly string[] Pages = ["README.md", "CONTRIBUTING.md"];

    public static IEnumerable<TheoryDataRow<string>> Documents() =>
        Pages.Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md").Select(path => $"docs/{Path.GetFileName(path)}"))
            .Where(name => Block().IsMatch(File.ReadAllText(Repository.PathOf(name))))
            .Order(StringComparer.Ordinal)
            .Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Commands_print_what_the_document_shows(string name)
    {
        var path = Repository.PathOf(name);
        Baseline.Verify(path, Block().Replace(File.ReadAllText(path), Run));
    }

    [Fact]
    public void The_README_has_commands() => Assert.Contains(Documents(), row => row.Data == "README.md");

    private static string Run(Match block)
    {
        var files = block.Groups["file"].Captures.Zip(block.Groups["content"].Captures, (file, content) => (file.Value, content.Value)).ToArray();
        var folder = files.Length == 0 ? Repository.Root : Directory.CreateTempSubdirectory("settingsc-document-").FullName;
        try
        {
            foreach (var (file, content) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file)) ?? folder);
                File.WriteAllText(Path.Combine(folder, file), content);
            }

            var (_, output, error) = InProcess.Run(folder, [], block.Groups["command"].Value.Split(' '));
            var printed = new StringBuilder().Append(output.TrimEnd('\n')).Append(output.Length > 0 && error.Length > 0 ? "\n\n" : string.Empty).Append(error.TrimEnd('\n')).Append('\n').ToString();
            var shown = block.Groups["output"].Value;
            if (shown.EndsWith(More, StringComparison.Ordinal) && printed.StartsWith(shown[..^More.Length], StringComparison.Ordinal))
            {
                printed = shown;
            }

            return block.Value[..(block.Groups["command"].Index - block.Index + block.Groups["command"].Length)] + "\n" + printed + "```\n";
        }
        finally
        {
            if (files.Length > 0)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    // Files that a command needs stand in comments before its block.
    [GeneratedRegex(@"(?:<!-- file (?<file>\S+)\n(?<content>(?:(?!-->)[^\n]*\n)*)-->\n+)*```console\n\$ settingsc (?<command>[^\n]*)\n(?<output>(?:(?!```)[^\n]*\n)*)```\n", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Block();
}
