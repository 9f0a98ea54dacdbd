using System.Globalization;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.Migrations;
using Settings.Migrations.Testing;

namespace Settings.LanguageServer.MigrationLanguage;

/// <summary>What became of a test of a migration.</summary>
/// <param name="Name">The name of the test.</param>
/// <param name="Span">Where the name is.</param>
/// <param name="Differences">What differs from what it expects; nothing when it passed.</param>
internal sealed record TestVerdict(string Name, TextSpan Span, IReadOnlyList<string> Differences)
{
    private const string Code = "failed-test";

    /// <summary>Whether it passed.</summary>
    public bool IsPassed => Differences.Count == 0;

    /// <summary>The verdict in a few words.</summary>
    public string Title => IsPassed ? "run test: passed" : string.Create(CultureInfo.InvariantCulture, $"run test: failed, {Differences.Count} {(Differences.Count == 1 ? "difference" : "differences")}");

    /// <summary>The verdict in lines.</summary>
    public string Report => $"{(IsPassed ? "passed" : "FAILED")}  {Name}\n{string.Concat(Differences.Select(difference => $"        {difference}\n"))}";

    /// <summary>The verdicts about the tests of a migration, in order; none when it cannot be run.</summary>
    public static TestVerdict[] AllOf(MigrationDocument migration, ICatalogSource catalog, CancellationToken cancellation)
    {
        var verdicts = new List<TestVerdict>();
        foreach (var test in migration.IsValid ? migration.Migration.Tests : [])
        {
            cancellation.ThrowIfCancellationRequested();
            verdicts.Add(new TestVerdict(test.Name, test.Span, MigrationTester.Run(migration.Migration, test, catalog)));
        }

        return verdicts.ToArray();
    }

    /// <summary>A failed test as a finding.</summary>
    public LspDiagnostic ToFinding(TextDocument document) =>
        new(document.RangeOf(Span), FindingWriter.Error, Code, FindingWriter.Source, $"The test failed: {string.Join("; ", Differences)}. Correct the migration or the test.");
}
