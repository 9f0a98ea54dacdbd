using System.Text;
using System.Text.Json.Nodes;
using Settings.Compiler.Text;

namespace Settings.Fuzz;

/// <summary>
/// Conversations with the language server: a message a line, of which a changed one may be anything. What follows is always the same kind of
/// things: a document with secrets, edits of it and requests at any place, of which the server must still do each right.
/// </summary>
public static class Conversations
{
    private const int Seeds = 40;
    private const int Edits = 6;
    private const int Requests = 12;
    private const string Uri = "file:///law.toml";

    private static readonly string[] AtPlaces =
    [
        "hover", "completion", "signatureHelp", "definition", "typeDefinition", "declaration", "implementation", "documentHighlight", "prepareRename", "linkedEditingRange",
        "references", "rename", "selectionRange", "codeAction", "rangeFormatting", "inlayHint", "semanticTokens/range", "onTypeFormatting",
    ];

    private static readonly string[] OfDocuments =
        ["documentSymbol", "codeLens", "documentLink", "foldingRange", "formatting", "semanticTokens/full", "semanticTokens/full/delta", "diagnostic"];

    private static readonly string[] Others =
    [
        "workspace/symbol", "workspace/diagnostic", "workspace/executeCommand", "workspace/textDocumentContent", "settingsc/preview", "settingsc/targets", "initialize", "nothing",
    ];

    private static readonly string[] Pieces =
        ["\n", "\r\n", "=", "\"", "[", "]", "[[", "'", "\"\"\"", ".", ",", "{ ", " }", "#", "\t", "settings", "max-pods = 5\n", "[settings.kubernetes]\n", "é", "😀", "\u0301", "\0"];

    /// <summary>Conversations to begin with, about some documents.</summary>
    public static IReadOnlyList<byte[]> Of(IReadOnlyList<byte[]> documents)
    {
        var random = new Random(Seeds);
        var seeds = new List<byte[]>();
        for (var i = 0; i < Seeds; i++)
        {
            var text = Encoding.UTF8.GetString(documents[i * documents.Count / Seeds]);
            var lines = new List<string> { Opening("file:///a.toml", text) };
            for (var version = 2; version < 10; version++)
            {
                var (start, length, piece) = Edit(random, text);
                lines.Add(Change("file:///a.toml", version, text, start, length, piece));
                text = string.Concat(text.AsSpan(0, start), piece, text.AsSpan(start + length));
                lines.Add(Request(random, version, "file:///a.toml", text));
                if (random.Next(4) == 0)
                {
                    lines.Add($$$"""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":{{{version}}}}}""");
                }
            }

            lines.Add("""{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"settingsc":{"variant":"aws-k8s-1.34"}}}}""");
            lines.Add("""{"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///a.toml"}}}""");
            seeds.Add(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        }

        return seeds;
    }

    /// <summary>What is wrong with how the server converses; null when nothing is.</summary>
    public static string? Judge(byte[] input, string folder)
    {
        var random = new Random((int)(input.Aggregate(17u, static (sum, b) => (sum * 31) + b) >> 1));
        var client = new Client();
        client.Send("""{"jsonrpc":"2.0","id":"first","method":"initialize","params":{"capabilities":{"textDocument":{"completion":{"completionItem":{"snippetSupport":true}}}}}}""");
        foreach (var line in Split(input))
        {
            if (!client.IsEnded)
            {
                client.Send(line);
            }
        }

        if (!client.IsRunning || client.IsEnded)
        {
            return client.Fault();
        }

        // The target may have been set meanwhile.
        client.Send("""{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"settingsc":{}}}}""");
        var (text, version) = (Secrets.Text, 1);
        client.Send(Opening(Uri, text));
        for (; version <= Edits; version++)
        {
            var (start, length, piece) = Edit(random, text);
            client.Send(Change(Uri, version + 1, text, start, length, piece));
            text = string.Concat(text.AsSpan(0, start), piece, text.AsSpan(start + length));
            client.HasSecrets &= Secrets.AreWholeIn(text);
            for (var i = 0; i < Requests / Edits; i++)
            {
                client.Send(Request(random, (version * Requests) + i + 1_000_000, Uri, text));
            }
        }

        return client.FaultOfFindings(Uri, version, text) ?? client.Fault();
    }

    // A message may contain bytes that are not text.
    private static IEnumerable<byte[]> Split(byte[] input)
    {
        for (var at = 0; at < input.Length;)
        {
            var end = Array.IndexOf(input, (byte)'\n', at) is >= 0 and var found ? found : input.Length;
            yield return input[at..end];
            at = end + 1;
        }
    }

    private static string Opening(string uri, string text) => new JsonObject
    {
        ["jsonrpc"] = "2.0",
        ["method"] = "textDocument/didOpen",
        ["params"] = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "bottlerocket", ["version"] = 1, ["text"] = text } },
    }.ToJsonString();

    private static string Change(string uri, int version, string text, int start, int length, string piece) => new JsonObject
    {
        ["jsonrpc"] = "2.0",
        ["method"] = "textDocument/didChange",
        ["params"] = new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version },
            ["contentChanges"] = new JsonArray(new JsonObject { ["range"] = Range(new LineMap(text), start, start + length), ["text"] = piece }),
        },
    }.ToJsonString();

    // The parameters of every method at once: none minds those of another.
    private static string Request(Random random, int id, string uri, string text)
    {
        var lines = new LineMap(text);
        var (one, other) = (random.Next(text.Length + 1), random.Next(text.Length + 1));
        var position = random.Next(10) == 0 ? new JsonObject { ["line"] = random.Next(-2, int.MaxValue), ["character"] = random.Next(-2, int.MaxValue) } : At(lines, one);
        var method = random.Next(10) switch
        {
            < 6 => "textDocument/" + AtPlaces[random.Next(AtPlaces.Length)],
            < 8 => "textDocument/" + OfDocuments[random.Next(OfDocuments.Length)],
            _ => Others[random.Next(Others.Length)],
        };
        return new JsonObject
        {
            ["jsonrpc"] = "2.0",
            ["id"] = id,
            ["method"] = method,
            ["params"] = new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = uri },
                ["position"] = position,
                ["positions"] = new JsonArray(At(lines, one), At(lines, other)),
                ["range"] = Range(lines, Math.Min(one, other), Math.Max(one, other)),
                ["context"] = new JsonObject { ["includeDeclaration"] = true, ["diagnostics"] = new JsonArray() },
                ["newName"] = Pieces[random.Next(Pieces.Length)],
                ["ch"] = "\n",
                ["previousResultId"] = "1",
                ["previousResultIds"] = new JsonArray(),
                ["query"] = "a",
                ["command"] = "settingsc.explain",
                ["arguments"] = new JsonArray("BR1001"),
                ["uri"] = $"settingsc-preview:/etc/motd?{System.Uri.EscapeDataString(uri)}",
            },
        }.ToJsonString();
    }

    // Neither a pair of surrogates nor the end of a line is split: a client has no position there.
    private static (int Start, int Length, string Piece) Edit(Random random, string text)
    {
        var start = Whole(text, random.Next(text.Length + 1));
        var end = Whole(text, Math.Min(text.Length, start + random.Next(4)));
        return (start, Math.Max(0, end - start), random.Next(3) == 0 ? string.Empty : Pieces[random.Next(Pieces.Length)]);
    }

    private static int Whole(string text, int offset) =>
        offset > 0 && offset < text.Length && (char.IsLowSurrogate(text[offset]) || (text[offset] == '\n' && text[offset - 1] == '\r')) ? offset - 1 : offset;

    private static JsonObject Range(LineMap lines, int start, int end) => new() { ["start"] = At(lines, start), ["end"] = At(lines, end) };

    private static JsonObject At(LineMap lines, int offset) => new() { ["line"] = lines.PositionOf(offset).Line, ["character"] = lines.PositionOf(offset).Character };
}
