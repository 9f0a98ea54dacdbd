using CsCheck;
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

    /// <summary>Keys with mistakes are told apart by their letters before they are compared: none may be lost by that.</summary>
    [Fact]
    public void A_name_with_a_mistake_for_four_letters_resembles_it() => Names.Sample(
        one =>
        {
            var limit = one.Name.Length / 4;
            var written = one.Mistakes.Take(limit).Aggregate(one.Name, (name, mistake) => mistake.Of(name));
            Assert.True(Secrets.Hides(SettingPath.Parse("settings.unknown").Append(written)), $"{one.Name} as {written}");
        });

    private static readonly string[] Telling = ["bootstrap-token", "user-data", "https-proxy"];

    private static readonly Gen<(string Name, Mistake[] Mistakes)> Names = Gen.Select(
        Gen.Int[0, Telling.Length - 1].Select(i => Telling[i]),
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 100], Gen.Char["abcdefghijklmnopqrstuvwxyz"], (kind, at, letter) => new Mistake(kind, at, letter)).Array[0, 5]);

    // A letter in place of another, or one more: the name does not get shorter, which would allow fewer of them.
    private sealed record Mistake(int Kind, int At, char Letter)
    {
        public string Of(string name) => Kind == 0
            ? string.Concat(name.AsSpan(0, At % name.Length), [Letter], name.AsSpan((At % name.Length) + 1))
            : name.Insert(At % (name.Length + 1), Letter.ToString());
    }

    [Theory]
    [InlineData("settings.kubernetes.authentication-mode")]
    [InlineData("settings.kubernetes.credential-providers.x.image-patterns")]
    [InlineData("settings.kubernetes.server-certificate")]
    [InlineData("settings.kubernetes.node-labels.password")]
    [InlineData("settings.host-containers.token.source")]
    public void A_known_setting_is_judged_by_its_schema_alone(string path) => Assert.False(Secrets.Hides(SettingPath.Parse(path)));
}
