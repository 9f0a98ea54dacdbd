using Xunit;

namespace Settings.Compiler.Tests.Editing;

/// <summary>A recorded conversation for each feature of the language server: files in Editing/Conversations, found by themselves.</summary>
public sealed class ConversationTests
{
    private static string Folder => Repository.PathOf("compiler/tests/Settings.Compiler.Tests/Editing/Conversations");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.conversation").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_conversation_goes_as_it_was_recorded(string name)
    {
        var path = Path.Combine(Folder, name + ".conversation");
        Baseline.Verify(path, Conversation.Replay(File.ReadAllText(path)));
    }
}
