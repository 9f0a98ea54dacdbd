using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Settings.Cli;
using Settings.Cli.Editing;
using Settings.Compiler.Tests;
using Settings.LanguageServer.Protocol;
using Settings.LanguageServer.Server;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>A client of a language server in this process: what it sends and gets is JSON, as between processes.</summary>
internal sealed class TestClient : IMessageSink
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly BlockingCollection<JsonObject> _received = [];
    private readonly List<JsonObject> _kept = [];
    private readonly Server.LanguageServer _server;
    private int _lastId;

    /// <summary>A client that has said nothing yet.</summary>
    /// <param name="catalog">The folder of another catalog; null for the built-in one.</param>
    /// <param name="committed">What is committed; null for nothing that is known.</param>
    public TestClient(string? catalog = null, ICommittedFiles? committed = null) =>
        _server = new(new EditorHost(catalog, new CommandStreams(Stream.Null, TextWriter.Null, TextWriter.Null, Repository.Root, UseColour: false), committed ?? new MemoryHead()), this);

    /// <summary>How it ended.</summary>
    public int? ExitCode => _server.ExitCode;

    /// <inheritdoc/>
    void IMessageSink.Send(ReadOnlySpan<byte> message) => _received.Add(JsonNode.Parse(message)!.AsObject());

    /// <summary>Starts a conversation.</summary>
    /// <param name="capabilities">What the client can do, as JSON.</param>
    public JsonObject Initialize(string capabilities = "{}")
    {
        var answer = Ask("initialize", JsonNode.Parse($$"""{"processId":null,"capabilities":{{capabilities}}}"""));
        Tell("initialized", new JsonObject());
        return answer;
    }

    /// <summary>Sends a text as it is.</summary>
    public void SendRaw(string message) => _server.Receive(Encoding.UTF8.GetBytes(message));

    /// <summary>Sends bytes as they are.</summary>
    public void SendRaw(byte[] message) => _server.Receive(message);

    /// <summary>Sends a notification.</summary>
    public void Tell(string method, JsonNode? parameters) => SendRaw(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters }.ToJsonString());

    /// <summary>Sends a request and waits for its answer.</summary>
    public JsonObject Ask(string method, JsonNode? parameters)
    {
        var id = ++_lastId;
        SendRaw(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters }.ToJsonString());
        return Wait(message => message["method"] is null && message["id"]?.ToJsonString() == $"{id}");
    }

    /// <summary>Opens a document and waits for its findings.</summary>
    public JsonArray Open(string uri, string text, string language = "toml")
    {
        Tell("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = language, ["version"] = 1, ["text"] = text } });
        return FindingsOf(uri, 1);
    }

    /// <summary>Changes a document.</summary>
    /// <param name="uri">The document.</param>
    /// <param name="version">The version after the change.</param>
    /// <param name="changes">The changes.</param>
    public void Change(string uri, int version, params IEnumerable<JsonNode> changes) => Tell(
        "textDocument/didChange",
        new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version }, ["contentChanges"] = new JsonArray([.. changes]) });

    /// <summary>Waits for the findings of a version.</summary>
    public JsonArray FindingsOf(string uri, int version) => Wait(message =>
        message["method"]?.GetValue<string>() == "textDocument/publishDiagnostics" && message["params"]!["uri"]!.GetValue<string>() == uri && message["params"]!["version"]?.GetValue<int>() == version)["params"]!["diagnostics"]!.AsArray();

    /// <summary>Waits for the first message of a kind that has not been taken yet.</summary>
    public JsonObject Wait(Func<JsonObject, bool> isWanted)
    {
        if (_kept.Find(message => isWanted(message)) is { } known)
        {
            _kept.Remove(known);
            return known;
        }

        while (_received.TryTake(out var message, Patience))
        {
            if (isWanted(message))
            {
                return message;
            }

            _kept.Add(message);
        }

        throw new Xunit.Sdk.XunitException($"The server does not answer. It said: {string.Join('\n', _kept.Select(message => message.ToJsonString()))}");
    }

    /// <summary>Forgets what the server said and nobody has waited for.</summary>
    public void Forget()
    {
        Rest();
        _kept.Clear();
    }

    /// <summary>All messages of the server that nobody has waited for.</summary>
    public IReadOnlyList<JsonObject> Rest()
    {
        while (_received.TryTake(out var message))
        {
            _kept.Add(message);
        }

        return _kept;
    }

    /// <summary>Ends the conversation by the book.</summary>
    public void Shutdown()
    {
        Assert.Null(Ask("shutdown", null)["result"]);
        Tell("exit", null);
        Assert.Equal(0, ExitCode);
    }
}
