namespace Settings.LanguageServer.Messages;

/// <summary>The commands of workspace/executeCommand.</summary>
internal static class Commands
{
    /// <summary>Answers with the page about a kind of finding, in Markdown. Its argument is the code.</summary>
    public const string Explain = "settingsc.explain";
}
