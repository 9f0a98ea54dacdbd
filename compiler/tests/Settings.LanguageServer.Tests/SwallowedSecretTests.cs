using System.Text.Json.Nodes;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>
/// A text over several lines whose end was forgotten, in place of a key, is a name for TOML and has settings with their secrets in it, and so has
/// a whole assignment in quotation marks. Whatever a client asks about it, no answer may tell them but one that changes the document.
/// </summary>
public sealed class SwallowedSecretTests
{
    private const string Canary = "CANARY";
    private const string Uri = "file:///law.toml";
    private const string Swallowed = "motd = 1\n[settings.kubernetes]\nbootstrap-token = \"CANARY.0123456789abcdef\"\nmax-pods = 5\n";

    private static readonly string[] AtPlaces =
    [
        "hover", "completion", "signatureHelp", "definition", "typeDefinition", "declaration", "implementation", "documentHighlight", "prepareRename",
        "linkedEditingRange", "references", "selectionRange", "inlayHint", "semanticTokens/range",
    ];

    private static readonly string[] OfDocuments = ["documentSymbol", "codeLens", "documentLink", "foldingRange", "semanticTokens/full", "diagnostic"];

    [Theory]
    [InlineData("[settings]\n\"\"\"\n{0}\"\"\" = 5\n")]
    [InlineData("[settings]\n\"\"\"\n{0}\"\"\"\n")]
    [InlineData("[settings]\n'''\n{0}'''.max-pods = 5\n")]
    [InlineData("[settings.\"\"\"\n{0}\"\"\"]\nmax-pods = 5\n")]
    [InlineData("[settings.kubernetes.node-labels]\n\"\"\"\n{0}\"\"\" = \"x\"\n")]
    [InlineData("[settings.host-containers.\"\"\"\n{0}\"\"\"]\nenabled = true\nsource = \"a\"\n")]
    [InlineData("[settings.host-containers]\n\"\"\"\n{0}\"\"\" = {{ enabled = true }}\n")]
    [InlineData("[settings.host-containers]\nadmin = {{ x = [{{ \"\"\"\n{0}\"\"\".y = 1 }}] }}\n")]
    [InlineData("[[settings.\"\"\"\n{0}\"\"\"]]\nregistry = 5\n")]
    [InlineData("[settings]\nkubernetes = {{ \"\"\"\n{0}\"\"\" = 5 }}\n")]
    [InlineData("[settings]\nkubernetes = [{{ \"\"\"\n{0}\"\"\" = 5 }}]\n")]
    [InlineData("[settings.kubernetes]\n\"\"\"\n{0}")]
    [InlineData("[settings.kubernetes.node-labels]\n\"bootstrap-token = CANARY\" = \"x\"\n")]
    [InlineData("[settings.kubernetes.node-taints]\n'bootstrap-token: CANARY' = [\"x\", 5]\n")]
    [InlineData("[settings.host-containers.\"password=CANARY\"]\nenabled = true\nsource = \"a\"\n")]
    [InlineData("[settings]\nhost-containers = {{ \"password=CANARY\" = {{ enabled = true }} }}\n")]
    public void No_answer_tells_what_a_key_has_swallowed(string form)
    {
        var text = string.Format(null, form, Swallowed);
        var client = new TestClient();
        client.Initialize();
        var source = new SourceText(Uri, text);
        var answers = new List<string> { client.Open(Uri, text).ToJsonString() };
        var document = new JsonObject { ["uri"] = Uri };
        var whole = Range(source, 0, text.Length);
        foreach (var method in OfDocuments)
        {
            answers.Add(Answer(client, $"textDocument/{method}", new JsonObject { ["textDocument"] = document.DeepClone() }));
        }

        foreach (var query in (string[])["", "settings", "max"])
        {
            answers.Add(Answer(client, "workspace/symbol", new JsonObject { ["query"] = query }));
        }

        for (var at = 0; at <= text.Length; at += 3)
        {
            foreach (var method in AtPlaces)
            {
                answers.Add(Answer(client, $"textDocument/{method}", new JsonObject
                {
                    ["textDocument"] = document.DeepClone(),
                    ["position"] = Position(source, at),
                    ["positions"] = new JsonArray(Position(source, at)),
                    ["range"] = whole.DeepClone(),
                    ["context"] = new JsonObject { ["includeDeclaration"] = true },
                }));
            }
        }

        Assert.Equal([], answers.Where(answer => answer.Contains(Canary, StringComparison.Ordinal)));
    }

    private static string Answer(TestClient client, string method, JsonObject parameters) => $"{method}: {client.Ask(method, parameters).ToJsonString()}";

    private static JsonObject Range(SourceText source, int start, int end) => new() { ["start"] = Position(source, start), ["end"] = Position(source, end) };

    private static JsonObject Position(SourceText source, int offset) =>
        source.Lines.PositionOf(offset) is var position ? new() { ["line"] = position.Line, ["character"] = position.Character } : [];
}
