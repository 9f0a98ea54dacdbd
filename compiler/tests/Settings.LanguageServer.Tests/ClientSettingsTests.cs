using System.Text.Json.Nodes;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>The target that people set in their editor, and how the server learns of it.</summary>
public sealed class ClientSettingsTests
{
    private const string Uri = "file:///a.toml";
    private const string ForKubernetes = "#:settingsc variant=aws-k8s-1.34\n[settings.kubernetes]\nmax-pods = 58\n";

    [Fact]
    public void AClientWithoutSettingsKeepsWhatInitializeSaid()
    {
        var client = StartForEcs();
        Assert.NotEmpty(client.Open(Uri, ForKubernetes));
        Configure(client, null);
        Assert.NotEmpty(ChangedFindings(client));
    }

    [Fact]
    public void SettingsCountMoreThanWhatInitializeSaid()
    {
        var client = StartForEcs();
        Assert.NotEmpty(client.Open(Uri, ForKubernetes));
        Configure(client, new JsonObject { ["variant"] = null });
        Assert.Empty(ChangedFindings(client));
    }

    private static TestClient StartForEcs()
    {
        var client = new TestClient();
        client.Ask("initialize", JsonNode.Parse("""{"capabilities":{"workspace":{"configuration":true}},"initializationOptions":{"variant":"aws-ecs-2"}}"""));
        return client;
    }

    // The client is asked, and answers.
    private static void Configure(TestClient client, JsonNode? settings)
    {
        client.Tell("workspace/didChangeConfiguration", new JsonObject { ["settings"] = null });
        var asked = client.Wait(message => message["method"]?.GetValue<string>() == "workspace/configuration");
        client.SendRaw(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = asked["id"]?.DeepClone(), ["result"] = new JsonArray(settings) }.ToJsonString());
    }

    private static JsonArray ChangedFindings(TestClient client)
    {
        client.Change(Uri, 2, new JsonObject { ["text"] = ForKubernetes + "\n" });
        return client.FindingsOf(Uri, 2);
    }
}
