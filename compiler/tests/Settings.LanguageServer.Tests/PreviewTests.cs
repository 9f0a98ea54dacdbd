using System.Text.Json.Nodes;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>Previews follow the text.</summary>
public sealed class PreviewTests
{
    private const string Address = "settingsc-preview:/etc/motd?file%3A%2F%2F%2Fa.toml";

    [Fact]
    public void A_preview_that_is_shown_is_asked_for_again_when_its_document_changes()
    {
        var client = new TestClient();
        client.Initialize("""{"workspace":{"textDocumentContent":{}}}""");
        client.Open("file:///a.toml", "#:settingsc variant=aws-dev\nsettings.motd = \"sun\"\n");
        client.Open("file:///b.toml", "#:settingsc variant=aws-dev\n");
        Assert.Equal("sun\n", Show(client));
        client.Change("file:///b.toml", 2, new JsonObject { ["text"] = "\n" });
        client.FindingsOf("file:///b.toml", 2);
        client.Change("file:///a.toml", 2, new JsonObject { ["text"] = "#:settingsc variant=aws-dev\nsettings.motd = \"moon\"\n" });
        var refresh = client.Wait(message => message["method"]?.GetValue<string>() == "workspace/textDocumentContent/refresh");
        Assert.Equal(Address, refresh["params"]!["uri"]!.GetValue<string>());
        Assert.Equal("moon\n", Show(client));
        client.Shutdown();
        Assert.DoesNotContain(client.Rest(), message => message["method"]?.GetValue<string>() == "workspace/textDocumentContent/refresh");
    }

    private static string Show(TestClient client) =>
        client.Ask("workspace/textDocumentContent", new JsonObject { ["uri"] = Address })["result"]!["text"]!.GetValue<string>();
}
