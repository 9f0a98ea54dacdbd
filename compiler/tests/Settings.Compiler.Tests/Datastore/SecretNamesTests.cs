using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;
using Settings.Compiler.Tests.Checking;
using Xunit;

namespace Settings.Compiler.Tests.Datastore;

/// <summary>What an unknown key must look like for its value to be hidden.</summary>
public sealed class SecretNamesTests
{
    private static readonly SecretPolicy Secrets = SecretPolicy.Of(CheckedDocument.Schema);

    [Theory]
    [InlineData("bootstrap_token")]
    [InlineData("BOOTSTRAP-TOKEN")]
    [InlineData("bootstrapToken")]
    [InlineData("boostrap-tokn")]
    [InlineData("bootstrap-tokenn")]
    [InlineData("user_data_base64")]
    [InlineData("passwd")]
    [InlineData("pass")]
    [InlineData("registry-password")]
    [InlineData("docker-auth")]
    [InlineData("api-token")]
    [InlineData("client-secret")]
    [InlineData("https_proxy")]
    [InlineData("http-proxy")]
    public void A_key_that_resembles_a_secret_is_one_in_every_table(string key)
    {
        foreach (var table in (string[])["settings.kubernetes", "settings.ntp", "settings.unknown.table", "settings"])
        {
            var path = $"{table}.{key}";
            Assert.True(Secrets.Hides(SettingPath.Parse(path)), path);
            Assert.Equal("\"********\"", Secrets.Json($"{table}.x.{key}", new DocumentString("x", default)));
        }
    }

    [Theory]
    [InlineData("cluster-name")]
    [InlineData("cluster-dns")]
    [InlineData("max-podz")]
    [InlineData("authority")]
    [InlineData("mode")]
    [InlineData("boot")]
    [InlineData("hostname")]
    [InlineData("usage")]
    [InlineData("container")]
    [InlineData("server-certificat")]
    public void Other_unknown_keys_are_none(string key) => Assert.False(Secrets.Hides(SettingPath.Parse($"settings.unknown.{key}")));

    [Theory]
    [InlineData("settings.kubernetes.authentication-mode")]
    [InlineData("settings.kubernetes.credential-providers.x.image-patterns")]
    [InlineData("settings.kubernetes.server-certificate")]
    [InlineData("settings.kubernetes.node-labels.password")]
    [InlineData("settings.host-containers.token.source")]
    public void A_known_setting_is_judged_by_its_schema_alone(string path) => Assert.False(Secrets.Hides(SettingPath.Parse(path)));
}
