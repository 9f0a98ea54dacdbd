using System.Text.Json.Nodes;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>When the server asks what HEAD has in the place of a document, and when it tells the client to ask again.</summary>
public sealed class HeadTests
{
    private const string Uri = "file:///a.toml";
    private const string Before = "[settings]\nmotd = \"one\"\n";
    private const string Now = "[settings]\nmotd = \"two\"\n";
    private const string Changes = "changes since HEAD: 1 setting";

    private readonly MemoryHead _head = new();
    private readonly TestClient _client;

    public HeadTests()
    {
        _head.Commit("/a.toml", Before);
        _client = new TestClient(committed: _head);
        _client.Initialize("""{"workspace":{"codeLens":{"refreshSupport":true}}}""");
    }

    [Fact]
    public void Nobody_is_asked_before_the_client_wants_to_know()
    {
        _client.Open(Uri, Now);
        _client.Ask("textDocument/hover", Position(1, 1));
        Assert.Equal(0, _head.Asked);
    }

    [Fact]
    public void Changes_of_the_text_do_not_ask_again()
    {
        _client.Open(Uri, Now);
        for (var version = 2; version < 8; version++)
        {
            Assert.Equal([Changes], Titles());
            _client.Change(Uri, version, new JsonObject { ["text"] = $"{Now}# {version}\n" });
        }

        Assert.Equal(1, _head.Asked);
    }

    [Fact]
    public void Another_answer_after_saving_has_the_client_ask_again()
    {
        _client.Open(Uri, Now);
        Assert.Equal([Changes], Titles());
        _head.Commit("/a.toml", Now);
        Tell("didSave");
        Answer(_client.Wait(IsRefresh));
        Assert.Empty(Titles());
        Assert.Equal(2, _head.Asked);
    }

    [Fact]
    public void Another_commit_has_the_client_ask_again()
    {
        _client.Open(Uri, Now);
        Assert.Equal([Changes], Titles());
        _head.Commit("/a.toml", null);
        _client.Tell("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = "file:///.git/HEAD", ["type"] = 2 }) });
        Answer(_client.Wait(IsRefresh));
        Assert.Equal(["new since HEAD"], Titles());
    }

    [Fact]
    public void The_same_answer_is_not_told()
    {
        _client.Open(Uri, Now);
        Assert.Equal([Changes], Titles());
        Tell("didSave");
        Assert.Equal([Changes], Titles());
        Assert.DoesNotContain(_client.Rest(), message => IsRefresh(message));
    }

    [Fact]
    public void A_document_that_is_opened_again_is_asked_about_again()
    {
        _client.Open(Uri, Now);
        Assert.Equal([Changes], Titles());
        Tell("didClose");
        _head.Commit("/a.toml", Now);
        _client.Open(Uri, Now);
        Assert.Empty(Titles());
    }

    [Fact]
    public void Who_does_not_want_it_is_not_told_and_nobody_is_asked()
    {
        var client = new TestClient(committed: _head);
        client.Ask("initialize", JsonNode.Parse("""{"capabilities":{},"initializationOptions":{"changesSinceHead":false}}"""));
        client.Open(Uri, Now);
        Assert.Empty(Titles(client));
        Assert.Equal(0, _head.Asked);
    }

    [Fact]
    public void A_client_with_the_command_gets_it()
    {
        var client = new TestClient(committed: _head);
        client.Ask("initialize", JsonNode.Parse("""{"capabilities":{},"initializationOptions":{"commands":["settingsc.compareWithHead"]}}"""));
        client.Open(Uri, Now);
        Assert.Equal(
            """{"title":"changes since HEAD: 1 setting","command":"settingsc.compareWithHead","arguments":["file:///a.toml"]}""",
            client.Ask("textDocument/codeLens", Document())["result"]![0]!["command"]!.ToJsonString());
    }

    private static JsonObject Document() => new() { ["textDocument"] = new JsonObject { ["uri"] = Uri } };

    private static JsonObject Position(int line, int character) =>
        new() { ["textDocument"] = new JsonObject { ["uri"] = Uri }, ["position"] = new JsonObject { ["line"] = line, ["character"] = character } };

    private static bool IsRefresh(JsonObject message) => message["method"]?.GetValue<string>() == "workspace/codeLens/refresh";

    private static string[] Titles(TestClient client) =>
        [.. client.Ask("textDocument/codeLens", Document())["result"]!.AsArray().Select(lens => lens!["command"]!["title"]!.GetValue<string>()).Where(title => title.Contains("HEAD", StringComparison.Ordinal))];

    private string[] Titles() => Titles(_client);

    private void Tell(string method) => _client.Tell($"textDocument/{method}", Document());

    private void Answer(JsonObject asked) => _client.SendRaw(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = asked["id"]?.DeepClone(), ["result"] = null }.ToJsonString());
}
