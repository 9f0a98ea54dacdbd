using System.Text.Json.Nodes;
using Settings.LanguageServer.Documents;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>Documents in an editor obey the configuration files around them, and those that these extend, as they are on disk.</summary>
public sealed class ConfiguredDocumentTests : IDisposable
{
    private const string Text = "[settings]\nmotd = \"hello\"\n[settings.kubernetes]\nmax-pods = [[ pods ]]\nstatic-pods-enabled = true\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("settingsc-editor-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Targets_placeholders_severities_and_rules_are_those_of_lint()
    {
        Write("settingsc.toml", """
            rules = "rules"
            placeholders = ["[[…]]"]
            [targets]
            "**" = [{ variant = "aws-k8s-1.34", release = "1.50.0" }, { variant = "metal-k8s-1.29", release = "1.26.1" }]
            [severity]
            OURS1 = "error"
            """);
        Write("rules/greeting.json", Rule("hello"));
        var findings = Start().Open(DocumentUri.OfPath(Path.Combine(_folder, "a.toml")), Text);
        Assert.Equal(["OURS1", "BR1001"], findings.Select(finding => (string?)finding?["code"]));
        Assert.All(findings, finding => Assert.Equal(1, (int?)finding?["severity"]));
        Assert.StartsWith("For metal-k8s-1.29 of 1.26.1: ", (string?)findings[1]?["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("base.toml", "[severity]\nBR1001 = \"off\"\n")]
    [InlineData("rules/greeting.json", "")]
    public void A_change_of_a_file_that_it_depends_on_has_documents_checked_again(string changed, string content)
    {
        Write("settingsc.toml", "extends = \"base.toml\"\nrules = \"rules\"\n[targets]\n\"**\" = { variant = \"aws-k8s-1.34\" }\n");
        Write("base.toml", "[severity]\nBR1001 = \"error\"\n");
        Write("rules/greeting.json", Rule("hello"));
        var client = Start();
        var uri = DocumentUri.OfPath(Path.Combine(_folder, "a.toml"));
        string[] before = [.. client.Open(uri, "[settings]\nmotd = \"hello\"\nmotdd = 1\n").Select(finding => $"{finding?["code"]}")];
        Assert.Equal(["OURS1", "BR1001"], before);
        client.Forget();
        Write(changed, content.Length > 0 ? content : Rule("goodbye"));
        client.Tell("workspace/didChangeWatchedFiles", new JsonObject
        {
            ["changes"] = new JsonArray(new JsonObject { ["uri"] = DocumentUri.OfPath(Path.Combine(_folder, changed)), ["type"] = 2 }),
        });
        Assert.Single(client.FindingsOf(uri, 1));
    }

    private static string Rule(string greeting) =>
        $$"""{"code": "OURS1", "name": "no-greeting", "effect": "style", "at": "motd", "when": [{"equals": "{{greeting}}"}], "message": "No."}""";

    private static TestClient Start()
    {
        var client = new TestClient();
        client.Initialize();
        return client;
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _folder);
        File.WriteAllText(path, content);
    }
}
