using System.Globalization;
using System.Text;
using Settings.Compiler.Compilation;
using Settings.Compiler.Compilation.Files;
using Settings.Compiler.Diagnostics;
using Settings.Migrations;
using Xunit;

namespace Settings.Compiler.Tests.Compilation.Files;

/// <summary>
/// What catalog check says of a small catalog in which something is wrong: Faults/TOPIC.faults. Below each title are the files that are replaced
/// or added ("--- file PATH", or "--- bytes PATH" in hexadecimal) or missing ("--- without PATH"), and the findings, which tools/update-baselines.sh writes.
/// </summary>
public sealed class FaultTests
{
    private const string Title = "\n=== ";
    private const string Outcome = "--- findings\n";

    private static readonly string Folder = Repository.PathOf("compiler/tests/Settings.Compiler.Tests/Compilation/Files/Faults");

    public static TheoryData<string> Topics => [.. Directory.EnumerateFiles(Folder, "*.faults").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    [Fact]
    public void Nothing_is_wrong_with_the_catalog_that_the_faults_are_made_in() => Assert.Empty(Check(FaultyCatalog.Sound));

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_fault_is_found_at_its_place_with_what_is_allowed(string topic)
    {
        var path = Path.Combine(Folder, topic + ".faults");
        var parts = ("\n" + File.ReadAllText(path)).Split(Title);
        var text = new StringBuilder(parts[0].TrimStart('\n'));
        var isAsked = LongRun.Some(Enumerable.Range(1, parts.Length - 1), oneOf: 3).ToHashSet();
        foreach (var (at, part) in parts.Index().Skip(1))
        {
            var given = part.Split(Outcome)[0].TrimEnd('\n');
            if (!isAsked.Contains(at) && !Baseline.IsUpdated && part.Contains(Outcome, StringComparison.Ordinal))
            {
                text.Append(Separator(text)).Append(part);
                continue;
            }

            var findings = Check(FaultyCatalog.With(given));
            Assert.True(findings.Count > 0, $"{Path.GetRelativePath(Repository.Root, path)}: nothing is found wrong with: {given.Split('\n')[0]}");
            text.Append(Separator(text)).Append(given).Append('\n').Append(Outcome).AppendJoin('\n', findings).Append('\n');
        }

        Baseline.Verify(path, text.ToString());
    }

    private static string Separator(StringBuilder text) => text.Length == 0 ? Title[1..] : Title;

    private static List<string> Check(FaultyCatalog catalog) =>
        [.. new CatalogAudit(catalog, text => MigrationDocument.Read(text, Path.GetFileNameWithoutExtension(text.Name)).Diagnostics).Check().Where(finding => finding.Diagnostic.Severity != Severity.Info).Select(Spelled)];

    /// <summary>A finding as one line that begins as a terminal makes a link of it.</summary>
    internal static string Spelled(CatalogFinding finding)
    {
        var (line, column) = finding.Source.Lines.PositionOf(finding.Diagnostic.Span.Start);
        var place = finding.Source.Length == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $":{line + 1}:{column + 1}");
        var variants = finding.Variants.Count == 0 ? string.Empty : $" Affected: {string.Join(", ", finding.Variants)}.";
        return $"{finding.Source.Name}{place}: {finding.Diagnostic.Code} {finding.Diagnostic.Message}{variants}";
    }
}
