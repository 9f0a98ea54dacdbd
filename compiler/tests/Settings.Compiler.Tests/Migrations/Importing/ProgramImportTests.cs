using System.Globalization;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Settings.Migrations.Importing;
using Xunit;

namespace Settings.Compiler.Tests.Migrations.Importing;

/// <summary>Programs of migrations as upstream writes them: what they are in the language of migrations; and those of which nothing is made, with the place and the reason.</summary>
public sealed class ProgramImportTests
{
    private const string Cases = "compiler/tests/Settings.Compiler.Tests/Migrations/Importing/Cases";

    public static TheoryData<string> Programs => CasesIn("read");

    public static TheoryData<string> Refused => CasesIn("refused");

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_of_a_known_kind_is_a_migration(string name)
    {
        var findings = new DiagnosticBag();
        var import = ProgramImport.Read(Read("read", name), $"v1.0.0/{name}", isKnown: false, findings);
        Assert.Empty(findings.Select(finding => finding.Message));
        Assert.NotNull(import);
        Baseline.Verify(PathOf("read", name, ".migration"), import.Text);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Of_any_other_nothing_is_made(string name)
    {
        var source = Read("refused", name);
        var findings = new DiagnosticBag();
        Assert.Null(ProgramImport.Read(source, $"v1.0.0/{name}", isKnown: false, findings));
        Baseline.Verify(
            PathOf("refused", name, ".expected"),
            string.Concat(findings.Select(finding => $"{PlaceOf(source, finding)} {finding.Code} {finding.Message}\n")));
    }

    /// <summary>Programs that end anywhere, or lack a character, or have one twice: they are understood or refused, at a place in them.</summary>
    [Fact]
    public void Broken_programs_are_refused()
    {
        foreach (var text in Programs.Select(row => Read("read", row.Data).Text).Concat(Refused.Select(row => Read("refused", row.Data).Text)))
        {
            foreach (var at in LongRun.Some(Enumerable.Range(0, text.Length), 7))
            {
                foreach (var broken in (string[])[text[..at], text.Remove(at, 1), text.Insert(at, text[at].ToString())])
                {
                    var findings = new DiagnosticBag();
                    var import = ProgramImport.Read(new SourceText("broken.rs", broken), "v1.0.0/broken", isKnown: false, findings);
                    Assert.Equal(import is null ? 1 : 0, findings.Count);
                    Assert.All(findings, finding => Assert.InRange(finding.Span.End, 0, broken.Length));
                }
            }
        }
    }

    private static string PlaceOf(SourceText source, Diagnostic finding) =>
        source.Lines.PositionOf(finding.Span.Start) is var place ? string.Create(CultureInfo.InvariantCulture, $"{place.Line + 1}:{place.Character + 1}") : string.Empty;

    private static TheoryData<string> CasesIn(string folder) =>
        [.. Directory.EnumerateFiles(Repository.PathOf($"{Cases}/{folder}"), "*.rs").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    private static SourceText Read(string folder, string name) => new($"{name}.rs", File.ReadAllText(PathOf(folder, name, ".rs")));

    private static string PathOf(string folder, string name, string extension) => Repository.PathOf($"{Cases}/{folder}/{name}{extension}");
}
