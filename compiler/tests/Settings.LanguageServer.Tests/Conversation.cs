using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Settings.LanguageServer.Tests;

/// <summary>
/// A conversation with the language server as text: what the client does, a line each, and below it what the server says, in lines that
/// begin with '|'. The documents are in files:///.
/// <code>
/// client {"general":{"positionEncodings":["utf-8"]}}   what the client can do; may be left out
/// head a.toml                                           what git's HEAD has there, indented by four blanks; "head a.toml absent" that it lacks the file
/// open a.toml toml                                      the text follows, indented by four blanks
/// change a.toml 2:3-2:5 "new text"                      positions are zero-based
/// ask textDocument/hover a.toml 2:4 {"more":1}          about a place, a range (2:0-3:1) or, without, the document
/// ask workspace/symbol {"query":"x"}                    with these parameters
/// tell workspace/didChangeConfiguration {}              a notification
/// </code>
/// </summary>
internal static class Conversation
{
    private const char Answer = '|';
    private const string Indent = "    ";

    /// <summary>Has the conversation again; the text with what the server says now.</summary>
    public static string Replay(string text)
    {
        var written = new StringBuilder();
        var head = new MemoryHead();
        var client = new TestClient(committed: head);
        var versions = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = text.TrimEnd('\n').Split('\n').Where(line => !line.StartsWith(Answer)).ToArray();
        var isOpen = false;
        for (var i = 0; i < lines.Length; i++)
        {
            written.Append(lines[i]).Append('\n');
            var words = lines[i].Split(' ', 3);
            if (!isOpen && words[0] is "open" or "change" or "ask" or "tell" or "client")
            {
                client.Initialize(words[0] == "client" ? lines[i][7..] : "{}");
                isOpen = true;
            }

            switch (words[0])
            {
                case "head":
                    var committed = TextBelow(lines, ref i, written);
                    head.Commit($"/{words[1]}", words.Length > 2 ? null : committed);
                    break;
                case "open":
                    var document = TextBelow(lines, ref i, written);
                    versions[words[1]] = 1;
                    Write(written, client.Open(UriOf(words[1]), document, words.Length > 2 ? words[2] : "toml"));
                    break;
                case "change":
                    var (range, newText) = (words[2].Split(' ', 2)[0], words[2].Split(' ', 2)[1]);
                    client.Change(UriOf(words[1]), ++versions[words[1]], new JsonObject { ["range"] = RangeOf(range), ["text"] = JsonNode.Parse(newText) });
                    Write(written, client.FindingsOf(UriOf(words[1]), versions[words[1]]));
                    break;
                case "ask":
                    var answer = client.Ask(words[1], ParametersOf(words.Length > 2 ? words[2] : "{}"));
                    Write(written, answer["error"] ?? answer["result"]);
                    break;
                case "tell":
                    client.Tell(words[1], ParametersOf(words[2]));
                    break;
            }
        }

        client.Shutdown();
        return written.ToString();
    }

    private static string TextBelow(string[] lines, ref int i, StringBuilder written)
    {
        var text = new StringBuilder();
        for (; i + 1 < lines.Length && (lines[i + 1].Length == 0 || lines[i + 1].StartsWith(Indent, StringComparison.Ordinal)); i++)
        {
            written.Append(lines[i + 1]).Append('\n');
            text.Append(lines[i + 1].Length == 0 ? string.Empty : lines[i + 1][Indent.Length..]).Append('\n');
        }

        return text.ToString();
    }

    private static void Write(StringBuilder written, JsonNode? said)
    {
        foreach (var line in ReadableJson.Write(said).Split('\n'))
        {
            written.Append(Answer).Append(' ').Append(line).Append('\n');
        }
    }

    private static JsonObject ParametersOf(string text)
    {
        if (text.StartsWith('{'))
        {
            return JsonNode.Parse(text)!.AsObject();
        }

        var brace = text.IndexOf('{', StringComparison.Ordinal);
        var parameters = brace < 0 ? new JsonObject() : JsonNode.Parse(text[brace..])!.AsObject();
        var words = (brace < 0 ? text : text[..brace]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        parameters["textDocument"] = new JsonObject { ["uri"] = UriOf(words[0]) };
        if (words.Length > 1)
        {
            parameters[words[1].Contains('-', StringComparison.Ordinal) ? "range" : "position"] = words[1].Contains('-', StringComparison.Ordinal) ? RangeOf(words[1]) : PositionOf(words[1]);
        }

        return parameters;
    }

    private static string UriOf(string name) => $"file:///{name}";

    private static JsonObject RangeOf(string text) => new() { ["start"] = PositionOf(text.Split('-')[0]), ["end"] = PositionOf(text.Split('-')[1]) };

    private static JsonObject PositionOf(string text) => new() { ["line"] = Number(text.Split(':')[0]), ["character"] = Number(text.Split(':')[1]) };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
