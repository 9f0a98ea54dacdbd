using System.Text.Json.Nodes;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>What the server makes of messages that are malformed, unknown or come at a wrong time.</summary>
public sealed class ProtocolTests
{
    private const string Uri = "file:///a.toml";

    [Theory]
    [InlineData("{", -32700, "null")]
    [InlineData("\u0000", -32700, "null")]
    [InlineData("[]", -32600, "null")]
    [InlineData("1", -32600, "null")]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"x"}""", -32600, "null")]
    [InlineData("""{"jsonrpc":"2.0","id":7}""", -32600, "7")]
    [InlineData("""{"jsonrpc":"2.0","id":"a","method":"no/such"}""", -32601, "\"a\"")]
    [InlineData("""{"jsonrpc":"2.0","id":8,"method":"textDocument/didOpen"}""", -32601, "8")]
    [InlineData("""{"jsonrpc":"2.0","id":9,"method":"textDocument/hover","params":{"position":1}}""", -32602, "9")]
    [InlineData("""{"jsonrpc":"2.0","id":9,"method":"textDocument/hover"}""", -32602, "9")]
    [InlineData("""{"jsonrpc":"2.0","id":9,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///none"},"position":{"line":0,"character":0}}}""", -32602, "9")]
    [InlineData("""{"jsonrpc":"2.0","id":10,"method":"initialize","params":{"capabilities":{}}}""", -32600, "10")]
    public void What_is_wrong_with_a_message_is_answered_by_the_book(string message, int code, string id)
    {
        var client = new TestClient();
        client.Initialize();
        client.SendRaw(message);
        var answer = client.Wait(static said => said["error"] is not null);
        Assert.Equal(code, answer["error"]!["code"]!.GetValue<int>());
        Assert.Equal(id, answer["id"]?.ToJsonString() ?? "null");
        client.Shutdown();
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":"no/such"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":5}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///none","version":1},"contentChanges":[]}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"textDocument/hover","params":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":"unknown","result":null}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":99}}""")]
    public void A_notification_is_never_answered(string message)
    {
        var client = new TestClient();
        client.Initialize();
        client.SendRaw(message);
        client.Shutdown();
        Assert.Empty(client.Rest());
    }

    [Fact]
    public void Requests_before_initialize_and_after_shutdown_are_refused()
    {
        var client = new TestClient();
        Assert.Equal(-32002, client.Ask("textDocument/hover", new JsonObject())["error"]!["code"]!.GetValue<int>());
        client.Initialize();
        client.Ask("shutdown", null);
        Assert.Equal(-32600, client.Ask("textDocument/hover", new JsonObject())["error"]!["code"]!.GetValue<int>());
        client.Tell("exit", null);
        Assert.Equal(0, client.ExitCode);
    }

    [Fact]
    public void Exit_without_shutdown_is_a_failure()
    {
        var client = new TestClient();
        client.Initialize();
        client.Tell("exit", null);
        Assert.Equal(1, client.ExitCode);
    }

    [Theory]
    [InlineData("""["utf-16"]""", "utf-16")]
    [InlineData("""["utf-8","utf-16"]""", "utf-8")]
    [InlineData("""["utf-32","utf-8"]""", "utf-8")]
    [InlineData("""["utf-32"]""", "utf-16")]
    [InlineData("null", "utf-16")]
    public void Positions_are_counted_as_the_client_prefers(string offered, string expected)
    {
        var client = new TestClient();
        var answer = client.Initialize($$$"""{"general":{"positionEncodings":{{{offered}}}}}""");
        Assert.Equal(expected, answer["result"]!["capabilities"]!["positionEncoding"]!.GetValue<string>());
        // Before the key on its line: an emoji and a combining character in a string, then a tab.
        var findings = client.Open(Uri, "#:settingsc variant=aws-k8s-1.34\nsettings.motd = \"😀e\u0301\"\nsettings.kubernetes = { node-labels = { a = \"😀e\u0301\" },\tmax-pod = 1 }\n");
        var start = findings.Single(finding => finding!["code"]!.GetValue<string>() == "BR1001")!["range"]!["start"]!;
        var before = "settings.kubernetes = { node-labels = { a = \"😀e\u0301\" },\t";
        Assert.Equal(2, start["line"]!.GetValue<int>());
        Assert.Equal(expected == "utf-8" ? System.Text.Encoding.UTF8.GetByteCount(before) : before.Length, start["character"]!.GetValue<int>());
        client.Shutdown();
    }

    [Theory]
    [InlineData("\\ud83d", "\uFFFD")]
    [InlineData("\\ude00\\ud83d", "\uFFFD\uFFFD")]
    [InlineData("\\ud83d\\ude00\\uD83D", "😀\uFFFD")]
    [InlineData("\\t\\/\\\"\\\\\\u00e9\\ude00", "\t/\"\\é\uFFFD")]
    public void Half_a_character_is_taken_as_one_until_it_is_whole(string written, string expected)
    {
        var client = new TestClient();
        client.Initialize();
        client.SendRaw($$$$"""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"{{{{Uri}}}}","languageId":"bottlerocket","version":1,"text":"# {{{{written}}}}\nsettings.motd = 5\n"}}}""");
        Assert.Equal(1, Assert.Single(client.FindingsOf(Uri, 1), finding => finding!["code"]!.GetValue<string>() == "BR1002")!["range"]!["start"]!["line"]!.GetValue<int>());

        // A line of the length that the client counts: a change at its end is one there.
        client.SendRaw($$$$"""{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"{{{{Uri}}}}","version":2},"contentChanges":[{"range":{"start":{"line":0,"character":{{{{2 + expected.Length}}}}},"end":{"line":1,"character":16}},"text":"\nsettings.motd = "},{"range":{"start":{"line":1,"character":16},"end":{"line":1,"character":17}},"text":"\"x\""}]}}""");
        Assert.DoesNotContain(client.FindingsOf(Uri, 2), finding => finding!["severity"]!.GetValue<int>() == 1);
        Assert.DoesNotContain(client.Rest(), static message => message["method"]?.GetValue<string>() == "window/logMessage");
        client.Shutdown();
    }

    [Fact]
    public void A_message_in_another_encoding_is_not_understood()
    {
        var client = new TestClient();
        client.Initialize();
        client.SendRaw([.. "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""u8, 0x9A, .. "\"}"u8]);
        Assert.Equal(-32700, client.Wait(static said => said["error"] is not null)["error"]!["code"]!.GetValue<int>());
        client.Shutdown();
    }

    [Fact]
    public void A_text_that_comes_back_has_the_findings_that_it_had_with_its_new_version()
    {
        var client = new TestClient();
        client.Initialize();
        var first = client.Open(Uri, "[settings]\nmotd = 5\n").ToJsonString();
        for (var version = 2; version < 12; version += 2)
        {
            client.Change(Uri, version, JsonNode.Parse("""{"text":"[settings]\nmotd = 'x'\n"}""")!);
            Assert.Empty(client.FindingsOf(Uri, version));
            client.Change(Uri, version + 1, JsonNode.Parse("""{"text":"[settings]\nmotd = 5\n"}""")!);
            Assert.Equal(first, client.FindingsOf(Uri, version + 1).ToJsonString());
        }

        client.Shutdown();
    }

    [Fact]
    public void Several_changes_of_one_message_are_each_of_the_text_before()
    {
        var client = new TestClient();
        client.Initialize();
        client.Open(Uri, "[settings]\n");
        client.Change(
            Uri,
            2,
            JsonNode.Parse("""{"range":{"start":{"line":0,"character":9},"end":{"line":0,"character":9}},"text":".kubernetes"}""")!,
            JsonNode.Parse("""{"range":{"start":{"line":1,"character":0},"end":{"line":9,"character":0}},"text":"max-pods = 58\n"}""")!,
            JsonNode.Parse("""{"range":{"start":{"line":1,"character":11},"end":{"line":1,"character":99}},"text":"true"}""")!);
        var finding = Assert.Single(client.FindingsOf(Uri, 2), finding => finding!["severity"]!.GetValue<int>() == 1);
        Assert.Equal("BR1002", finding!["code"]!.GetValue<string>());
        client.Shutdown();
    }

    [Theory]
    [InlineData("""{"textDocument":{"completion":{"completionItem":{"snippetSupport":true}}}}""", "max-pods = $0")]
    [InlineData("{}", "max-pods = ")]
    public void Places_to_fill_in_are_marked_only_for_clients_that_know_the_marks(string capabilities, string expected)
    {
        var client = new TestClient();
        client.Initialize(capabilities);
        client.Open(Uri, "[settings.kubernetes]\nmax-p");
        var answer = client.Ask("textDocument/completion", JsonNode.Parse($$$"""{"textDocument":{"uri":"{{{Uri}}}"},"position":{"line":1,"character":5}}"""));
        var item = answer["result"]!["items"]!.AsArray().Single(item => item!["label"]!.GetValue<string>() == "max-pods")!;
        Assert.Equal(expected, item["textEdit"]!["newText"]!.GetValue<string>());
        Assert.Equal(expected.EndsWith('0'), item["insertTextFormat"] is not null);
        client.Shutdown();
    }

    [Fact]
    public void A_closed_document_has_no_findings()
    {
        var client = new TestClient();
        client.Initialize();
        Assert.NotEmpty(client.Open(Uri, "settings.x"));
        client.Tell("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri } });
        var cleared = client.Wait(static message => message["method"]?.GetValue<string>() == "textDocument/publishDiagnostics");
        Assert.Empty(cleared["params"]!["diagnostics"]!.AsArray());
        client.Shutdown();
    }
}
