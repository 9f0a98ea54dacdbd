namespace Settings.LanguageServer.Messages;

/// <summary>The commands of workspace/executeCommand.</summary>
internal static class Commands
{
    /// <summary>Answers with the page about a kind of finding, in Markdown. Its argument is the code.</summary>
    public const string Explain = "settingsc.explain";

    /// <summary>Answers with what became of the tests of a migration, in lines. Its arguments are the address of the document and the name of a test; without a name, all are run.</summary>
    public const string RunMigrationTest = "settingsc.runMigrationTest";

    /// <summary>All of them.</summary>
    public static string[] All => [Explain, RunMigrationTest];
}
