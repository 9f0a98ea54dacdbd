using System.Text.Json.Nodes;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>Features that editors ask of one server only: in a client that can be told so, they are those of our own languages.</summary>
public sealed class RegistrationTests
{
    public static TheoryData<string, string> Features => new()
    {
        { "formatting", "documentFormattingProvider" },
        { "rangeFormatting", "documentRangeFormattingProvider" },
        { "onTypeFormatting", "documentOnTypeFormattingProvider" },
        { "foldingRange", "foldingRangeProvider" },
        { "semanticTokens", "semanticTokensProvider" },
        { "signatureHelp", "signatureHelpProvider" },
    };

    [Theory]
    [MemberData(nameof(Features))]
    public void IsRegisteredForOurLanguagesOnly(string feature, string provider)
    {
        var client = new TestClient();
        var capabilities = CapabilitiesOf(client, $$"""{ "textDocument": { "{{feature}}": { "dynamicRegistration": true } } }""");
        Assert.False(IsAnnounced(capabilities[provider]));
        var registration = Assert.Single(RegistrationsOf(client));
        Assert.Equal($"textDocument/{feature}", registration["method"]!.GetValue<string>());
        Assert.Equal(
            ["bottlerocket", "bottlerocket-migration", "bottlerocket-template", "toml"],
            registration["registerOptions"]!["documentSelector"]!.AsArray().Select(filter => filter!["language"]!.GetValue<string>()));
    }

    [Theory]
    [MemberData(nameof(Features))]
    public void IsAnnouncedAtOnceToAClientThatCannotRegisterIt(string feature, string provider)
    {
        var client = new TestClient();
        Assert.True(IsAnnounced(CapabilitiesOf(client, $$"""{ "textDocument": { "{{feature}}": { } } }""")[provider]));
        Assert.DoesNotContain(client.Rest(), message => message["method"]?.GetValue<string>() == "client/registerCapability");
    }

    [Fact]
    public void TheOptionsAreThoseThatAreAnnounced()
    {
        var client = new TestClient();
        CapabilitiesOf(client, """{"textDocument":{"onTypeFormatting":{"dynamicRegistration":true},"semanticTokens":{"dynamicRegistration":true},"signatureHelp":{"dynamicRegistration":true}}}""");
        var options = RegistrationsOf(client).ToDictionary(registration => registration["id"]!.GetValue<string>(), registration => registration["registerOptions"]!);
        var announced = CapabilitiesOf(new TestClient(), "{}");
        Assert.Equal(announced["documentOnTypeFormattingProvider"]!["firstTriggerCharacter"]!.ToJsonString(), options["onTypeFormatting"]["firstTriggerCharacter"]!.ToJsonString());
        Assert.Equal(announced["signatureHelpProvider"]!["triggerCharacters"]!.ToJsonString(), options["signatureHelp"]["triggerCharacters"]!.ToJsonString());
        foreach (var name in (string[])["legend", "full", "range"])
        {
            Assert.Equal(announced["semanticTokensProvider"]![name]!.ToJsonString(), options["semanticTokens"][name]!.ToJsonString());
        }
    }

    private static JsonObject CapabilitiesOf(TestClient client, string capabilities) => client.Initialize(capabilities)["result"]!["capabilities"]!.AsObject();

    private static IEnumerable<JsonObject> RegistrationsOf(TestClient client) =>
        client.Wait(message => message["method"]?.GetValue<string>() == "client/registerCapability")["params"]!["registrations"]!.AsArray().Select(registration => registration!.AsObject());

    private static bool IsAnnounced(JsonNode? provider) => provider is JsonObject || provider?.GetValue<bool>() == true;
}
