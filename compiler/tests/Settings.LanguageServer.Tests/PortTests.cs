using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Settings.Cli;
using Settings.Compiler.Tests;
using Settings.LanguageServer.Protocol;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>settingsc lsp --port: clients on this machine connect, converse and leave as they like, and disturb nobody else.</summary>
public sealed class PortTests
{
    private const string Document = "[settings]\nmotd = 5\n";

    private static readonly Lazy<int> Served = new(Serve);

    [Fact]
    public void One_client_after_the_other_is_served()
    {
        for (var i = 0; i < 3; i++)
        {
            using var client = Connect();
            Assert.Contains("BR1", OpenDocument(client), StringComparison.Ordinal);
            Assert.Null(Ask(client, 2, "shutdown")["result"]);
            Send(client, """{"jsonrpc":"2.0","method":"exit"}""");
            Assert.Null(client.Frames.Read());
        }
    }

    [Fact]
    public void Several_clients_are_served_at_once_each_with_its_own_documents()
    {
        using var first = Connect();
        using var second = Connect();
        Assert.Contains("BR1", OpenDocument(first), StringComparison.Ordinal);
        Assert.Equal(-32002, Ask(second, 1, "shutdown")["error"]!["code"]!.GetValue<int>());
        Assert.Contains("BR1", OpenDocument(second), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Content-Length: 100\r\n\r\n{")]
    [InlineData("Content-Length: 2\r\n\r\n{}")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    public void A_client_that_leaves_in_the_middle_ends_only_its_own_conversation(string sent)
    {
        using (var leaving = Connect())
        {
            leaving.Stream.Write(Encoding.UTF8.GetBytes(sent));
        }

        using var next = Connect();
        Assert.Contains("BR1", OpenDocument(next), StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_that_leaves_while_it_is_answered_ends_only_its_own_conversation()
    {
        for (var i = 0; i < 20; i++)
        {
            using var leaving = Connect();
            Send(leaving, Initialize);
            Send(leaving, Open);
        }

        using var next = Connect();
        Assert.Contains("BR1", OpenDocument(next), StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_is_taken_is_refused()
    {
        var (exit, error) = Run("--port", $"{Served.Value}");
        Assert.Equal(2, exit);
        Assert.Equal($"settingsc: port {Served.Value} is in use by another program; give another number, or 0 for any that is free.\n", error);
    }

    [Theory]
    [InlineData("65536")]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("-0")]
    [InlineData("+5")]
    [InlineData("1.5")]
    [InlineData("0x10")]
    [InlineData("http")]
    public void What_is_not_a_port_is_refused(string port)
    {
        var (exit, error) = Run($"--port={port}");
        Assert.Equal(2, exit);
        Assert.Equal($"settingsc: '{port}' is not a port; give a number from 0 to 65535, or 0 for any that is free.\nTry 'settingsc lsp --help'.\n", error);
    }

    [Fact]
    public void A_port_without_a_number_is_refused()
    {
        var (exit, error) = Run("--port");
        Assert.Equal(2, exit);
        Assert.Contains("--port", error, StringComparison.Ordinal);
    }

    private const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"capabilities":{}}}""";

    private static string Open => new JsonObject
    {
        ["jsonrpc"] = "2.0",
        ["method"] = "textDocument/didOpen",
        ["params"] = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = "file:///a.toml", ["languageId"] = "bottlerocket", ["version"] = 1, ["text"] = Document } },
    }.ToJsonString();

    private static string OpenDocument(Client client)
    {
        Assert.NotNull(Ask(client, Initialize)["result"]);
        Send(client, Open);
        return Read(client)["params"]!["diagnostics"]!.ToJsonString();
    }

    private static JsonObject Ask(Client client, int id, string method) => Ask(client, new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method }.ToJsonString());

    private static JsonObject Ask(Client client, string message)
    {
        Send(client, message);
        return Read(client);
    }

    private static void Send(Client client, string message) => client.Frames.Send(Encoding.UTF8.GetBytes(message));

    private static JsonObject Read(Client client) => JsonNode.Parse(Assert.IsType<ReadOnlyMemory<byte>>(client.Frames.Read()).Span)!.AsObject();

    private static Client Connect()
    {
        var connection = new TcpClient();
        connection.Connect(IPAddress.Loopback, Served.Value);
        connection.ReceiveTimeout = 60_000;
        return new Client(connection, connection.GetStream(), new FramedStream(connection.GetStream(), connection.GetStream()));
    }

    private static (int Exit, string Error) Run(params string[] arguments)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var exit = CommandLineProgram.Run(["lsp", .. arguments], new CommandStreams(Stream.Null, TextWriter.Null, error, Repository.Root, UseColour: false));
        return (exit, error.ToString());
    }

    // The program serves until its process ends; here that is the one of the tests.
    private static int Serve()
    {
        var error = new FirstLine();
        new Thread(() => CommandLineProgram.Run(["lsp", "--port", "0"], new CommandStreams(Stream.Null, TextWriter.Null, error, Repository.Root, UseColour: false))) { IsBackground = true }.Start();
        const string Said = "settingsc: listening on 127.0.0.1:";
        var line = error.Wait();
        Assert.StartsWith(Said, line, StringComparison.Ordinal);
        return int.Parse(line[Said.Length..], System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed record Client(TcpClient Connection, NetworkStream Stream, FramedStream Frames) : IDisposable
    {
        public void Dispose() => Connection.Dispose();
    }

    private sealed class FirstLine : StringWriter
    {
        private readonly ManualResetEventSlim _isFlushed = new();

        public string Wait()
        {
            Assert.True(_isFlushed.Wait(TimeSpan.FromMinutes(1)), "the program does not say where it listens");
            return ToString().TrimEnd('\n', '\r');
        }

        public override void Flush() => _isFlushed.Set();
    }
}
