using Settings.Compiler.Tests;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>A recorded conversation for each feature of the language server: files in Conversations, found by themselves.</summary>
public sealed class ConversationTests
{
    private static string Folder => Repository.PathOf("compiler/tests/Settings.LanguageServer.Tests/Conversations");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.conversation").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_conversation_goes_as_it_was_recorded(string name)
    {
        var path = Path.Combine(Folder, name + ".conversation");
        Baseline.Verify(path, Conversation.Replay(File.ReadAllText(path)));
    }
}
