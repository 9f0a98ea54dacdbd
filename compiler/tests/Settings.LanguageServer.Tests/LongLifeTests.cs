using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Settings.Cli;
using Settings.Compiler.Tests;
using Settings.LanguageServer.Protocol;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>A server that lives for days needs no more memory than at the beginning, and one that dies takes nothing along.</summary>
[Collection(AloneCollection.Name)]
public sealed class LongLifeTests
{
    private const int Edits = 10_000;
    private const int Warm = 500;

    // More than what differs by chance; a thousandth of a document that was kept with each edit would be more.
    private const long MostGrowth = 8 << 20;

    private static string Sample => File.ReadAllText(Repository.PathOf("samples/good/web-tier.toml"));

    [Fact]
    public void Edits_leave_nothing_behind()
    {
        Assert.SkipUnless(LongRun.IsOn, "It takes a minute; SETTINGS_LONG=1 has it run.");
        const string Uri = "file:///long.toml";
        var client = new TestClient();
        client.Initialize();
        client.Open(Uri, Sample);
        var (random, heap) = (new Random(1), 0L);
        for (var version = 2; version <= Edits + 1; version++)
        {
            client.Change(Uri, version, new JsonObject { ["text"] = $"{Sample}\n# {random.Next()}\n" });
            client.FindingsOf(Uri, version);
            var place = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri }, ["position"] = new JsonObject { ["line"] = version % 40, ["character"] = 3 } };
            client.Ask(version % 2 == 0 ? "textDocument/hover" : "textDocument/completion", place);
            client.Forget();
            heap = version == Warm ? GC.GetTotalMemory(forceFullCollection: true) : heap;
        }

        var grown = GC.GetTotalMemory(forceFullCollection: true) - heap;
        Assert.True(grown < MostGrowth, string.Create(CultureInfo.InvariantCulture, $"{grown} bytes more after {Edits} edits"));
        client.Shutdown();
    }

    [Fact]
    public void A_server_that_was_killed_is_started_again_and_says_the_same()
    {
        string[] documents = [Sample, "[settings]\nmotd = 5\n", "[settings.kubernetes]\nmax-pod = 1\n"];
        var first = FindingsOfNewProcess(documents, killed: true);
        Assert.Equal(first, FindingsOfNewProcess(documents, killed: false));
        Assert.Contains("BR1001", first[2], StringComparison.Ordinal);
    }

    private static string[] FindingsOfNewProcess(string[] documents, bool killed)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(CommandStreams).Assembly.Location, "lsp"]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program cannot be started.");
        var frames = new FramedStream(process.StandardOutput.BaseStream, process.StandardInput.BaseStream);
        Send(frames, new JsonObject { ["id"] = 1, ["method"] = "initialize", ["params"] = new JsonObject { ["capabilities"] = new JsonObject() } });
        Read(frames);
        var findings = new string[documents.Length];
        for (var i = 0; i < documents.Length; i++)
        {
            var document = new JsonObject { ["uri"] = $"file:///{i}.toml", ["languageId"] = "bottlerocket", ["version"] = 1, ["text"] = documents[i] };
            Send(frames, new JsonObject { ["method"] = "textDocument/didOpen", ["params"] = new JsonObject { ["textDocument"] = document } });
            findings[i] = Read(frames)["params"]!.ToJsonString();
        }

        if (killed)
        {
            // In the middle of a change.
            process.StandardInput.BaseStream.Write("Content-Length: 1000\r\n\r\n{"u8);
            process.StandardInput.BaseStream.Flush();
            process.Kill();
            process.WaitForExit();
            return findings;
        }

        Send(frames, new JsonObject { ["id"] = 2, ["method"] = "shutdown" });
        Read(frames);
        Send(frames, new JsonObject { ["method"] = "exit" });
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return findings;
    }

    private static void Send(FramedStream frames, JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        frames.Send(Encoding.UTF8.GetBytes(message.ToJsonString()));
    }

    private static JsonObject Read(FramedStream frames) => JsonNode.Parse(Assert.IsType<ReadOnlyMemory<byte>>(frames.Read()).Span)!.AsObject();
}
