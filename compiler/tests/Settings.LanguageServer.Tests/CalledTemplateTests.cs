using System.Text.Json.Nodes;
using Settings.Cli;
using Settings.LanguageServer.Documents;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>A template in an editor is what the calls around it make of it, as for lint.</summary>
public sealed class CalledTemplateTests : IDisposable
{
    private const string Template = """
        [settings.kernel]
        lockdown = "${lockdown}"
        [settings.kubernetes]
        max-pods = ${pods}
        cluster-name = "${cluster.name}-${missing}"
        bootstrap-token = "${token}"
        %{ if lockdown == "strict" ~}
        registry-qps = ${pods}
        %{ else ~}
        registry-qps = "${pods}"
        %{ endif ~}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("settingsc-template-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("user-data.tpl", "plaintext")]
    [InlineData("user-data.tftpl", "terraform-template")]
    [InlineData("main.tf", "terraform")]
    public void Findings_are_those_of_lint(string name, string language)
    {
        Write("user-data.tpl", Template);
        Write("user-data.tftpl", Template.Replace("max-pods", "max-podz", StringComparison.Ordinal));
        Write("main.tf", Calls("strict"));
        var opened = Start().Open(UriOf(name), File.ReadAllText(Path.Combine(_folder, name)), language);
        string[] shown = [.. opened.Select(Shown)];
        Assert.NotEmpty(shown);
        Assert.Equal(Linted(name), shown);
    }

    [Fact]
    public void Values_and_where_they_are_from_are_shown_but_no_secrets()
    {
        Write("user-data.tpl", Template);
        Write("main.tf", Calls("strict"));
        var client = Start();
        client.Open(UriOf("user-data.tpl"), Template, "plaintext");
        Assert.StartsWith($"`${{lockdown}}` is `strict` ({Path.Combine(_folder, "main.tf")}:6).", HoverOn(client, UriOf("user-data.tpl"), 1, 16), StringComparison.Ordinal);
        Assert.StartsWith("`${token}` is a secret (", HoverOn(client, UriOf("user-data.tpl"), 5, 24), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", HoverOn(client, UriOf("user-data.tpl"), 5, 24), StringComparison.Ordinal);
        Assert.StartsWith("**`settings.kubernetes.cluster-name`**", HoverOn(client, UriOf("user-data.tpl"), 4, 36), StringComparison.Ordinal);
    }

    [Fact]
    public void No_fix_writes_a_value()
    {
        Write("user-data.tpl", "[settings.kubernetes]\nmax-pods = \"${pods}\"\nregistry-qps = \"7\"\n");
        Write("main.tf", Calls("strict"));
        var client = Start();
        client.Open(UriOf("user-data.tpl"), File.ReadAllText(Path.Combine(_folder, "user-data.tpl")), "plaintext");
        var actions = client.Ask("textDocument/codeAction", JsonNode.Parse($$$"""{"textDocument":{"uri":"{{{UriOf("user-data.tpl")}}}"},"range":{"start":{"line":0,"character":0},"end":{"line":3,"character":0}},"context":{"diagnostics":[],"only":["quickfix","source.fixAll"]}}"""))["result"]!.ToJsonString();
        Assert.Contains("\"newText\":\"7\"", actions, StringComparison.Ordinal);
        Assert.DoesNotContain("\"newText\":\"many\"", actions, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_a_call_has_the_template_checked_again()
    {
        Write("user-data.tpl", Template);
        Write("main.tf", Calls("strict"));
        var client = Start();
        var before = client.Open(UriOf("user-data.tpl"), Template, "plaintext");
        Assert.Contains(before, finding => (string?)finding?["code"] == "BR1004");
        client.Forget();
        Write("main.tf", Calls("integrity"));
        client.Tell("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = UriOf("main.tf"), ["type"] = 2 }) });
        Assert.DoesNotContain(client.FindingsOf(UriOf("user-data.tpl"), 1), finding => (string?)finding?["code"] == "BR1004");
    }

    private static string Calls(string lockdown) => $$$"""
        variable "pods" {
          default = "many"
        }
        resource "aws_eks_node_group" "a" {
          ami_type  = "BOTTLEROCKET_x86_64"
          user_data = templatefile("${path.module}/user-data.tpl", { lockdown = "{{{lockdown}}}", pods = var.pods, cluster = { name = var.c }, token = "hunter2" })
        }
        resource "aws_launch_template" "b" {
          user_data = base64encode(templatefile("user-data.tftpl", { lockdown = "integrity", pods = 5, cluster = {}, token = var.token, missing = "" }))
        }
        locals {
          data = <<-EOT
            #:settingsc variant=aws-k8s-1.34
            [settings.kubernetes]
            max-pods = ${var.pods}
            registry-qps = "${var.pods}"
          EOT
        }
        """;

    private static string Shown(JsonNode? finding) => $"{finding?["code"]} {finding?["range"]?.ToJsonString()} {$"{finding?["message"]}".Split('\n')[0]}";

    private static string HoverOn(TestClient client, string uri, int line, int character) => (string?)client.Ask(
        "textDocument/hover",
        new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri },
            ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
        })["result"]?["contents"]?["value"] ?? string.Empty;

    private string[] Linted(string name)
    {
        using var output = new StringWriter();
        CommandLineProgram.Run(["lint", Path.Combine(_folder, name), "--format", "json"], new CommandStreams(Stream.Null, output, TextWriter.Null, _folder, UseColour: false));
        return [.. JsonNode.Parse(output.ToString())!["files"]![0]!["diagnostics"]!.AsArray().Select(Shown)];
    }

    private string UriOf(string name) => DocumentUri.OfPath(Path.Combine(_folder, name));

    private static TestClient Start()
    {
        var client = new TestClient();
        client.Initialize();
        return client;
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);
}
