using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.Migrations;
using Settings.Migrations.Testing;
using Xunit;

namespace Settings.Compiler.Tests.Migrations;

/// <summary>What operations do, told by the tests of small migrations.</summary>
public sealed class OperationCaseTests
{
    private static readonly string Folder = Repository.PathOf("compiler/tests/Settings.Compiler.Tests/Migrations/Cases/Operations");

    public static IEnumerable<TheoryDataRow<string, string>> Cases() =>
        from path in Directory.EnumerateFiles(Folder, "*.migration").Order(StringComparer.Ordinal)
        from test in Read(Path.GetFileName(path)).Migration.Tests
        select new TheoryDataRow<string, string>(Path.GetFileName(path), test.Name);

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_operation_does_what_its_case_says(string file, string name)
    {
        var document = Read(file);
        Assert.Empty(document.Diagnostics);
        Assert.Empty(MigrationTester.Run(document.Migration, Assert.Single(document.Migration.Tests, test => test.Name == name), new EmbeddedCatalogSource()));
    }

    private static MigrationDocument Read(string file) => MigrationDocument.Read(new SourceText(file, File.ReadAllText(Path.Combine(Folder, file))), file);
}
