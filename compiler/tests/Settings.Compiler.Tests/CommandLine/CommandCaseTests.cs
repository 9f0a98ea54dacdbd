using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

public sealed class CommandCaseTests
{
    /// <summary>Where the cases are.</summary>
    public static string Folder { get; } = Repository.PathOf("compiler/tests/Settings.Compiler.Tests/CommandLine/Cases");

    public static IEnumerable<TheoryDataRow<string>> Cases() =>
        Directory.EnumerateFiles(Folder, "*.case").Order(StringComparer.Ordinal)
            .Select(path => new TheoryDataRow<string>(Path.GetFileName(path)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_command_does_what_the_case_says(string name)
    {
        var path = Path.Combine(Folder, name);
        var text = File.ReadAllText(path);
        Baseline.Verify(path, CommandCase.Read(text).Run(text));
    }
}
