using Settings.Compiler.Formats;
using Xunit;

namespace Settings.Compiler.Tests.Verification;

/// <summary>Files that parse and files that do not, below a folder for each format.</summary>
public sealed class FileVerifierTests
{
    private static readonly string Folder = Repository.PathOf("compiler/tests/Settings.Compiler.Tests/Verification/Cases");

    public static IEnumerable<TheoryDataRow<string>> Cases() =>
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new TheoryDataRow<string>(Path.GetRelativePath(Folder, path).Replace('\\', '/')));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_is_judged_as_its_folder_says(string path)
    {
        var parts = path.Split('/');
        var text = File.ReadAllText(Path.Combine(Folder, path));
        var findings = (FileFormats.Find(parts[0]) ?? throw new InvalidDataException(path)).Verify(text);
        Assert.Equal(parts[1] == "Valid", findings.Count == 0);
        Assert.All(findings, finding => Assert.InRange(finding.Span.End, finding.Span.Start, text.Length));
    }

    [Fact]
    public void Every_format_that_can_be_wrong_has_cases_of_both_kinds()
    {
        foreach (var format in FileFormats.All.Where(format => format.CanBeWrong).Select(format => format.Name))
        {
            foreach (var kind in (ReadOnlySpan<string>)["Valid", "Invalid"])
            {
                Assert.True(Directory.Exists(Path.Combine(Folder, format, kind)), $"{format} {kind}");
            }
        }
    }

    [Fact]
    public void An_empty_file_parses_in_every_format() => Assert.All(FileFormats.All, format => Assert.Empty(format.Verify("\n")));
}
