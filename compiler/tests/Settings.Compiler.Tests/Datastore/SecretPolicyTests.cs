using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Tests.Checking;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Datastore;

/// <summary>One rule says what may be shown, whether it is asked by key, by name or by path.</summary>
public sealed class SecretPolicyTests
{
    private static readonly SecretPolicy Secrets = SecretPolicy.Of(CheckedDocument.Schema);

    [Theory]
    [InlineData("settings.aws.credentials", true)]
    [InlineData("settings.aws.config", true)]
    [InlineData("settings.aws.region", false)]
    [InlineData("settings.container-registry.credentials", true)]
    [InlineData("settings.host-containers.admin.user-data", true)]
    [InlineData("settings.host-containers.admin.enabled", false)]
    [InlineData("settings.no-such-extension.credentials", true)]
    [InlineData("settings.no-such-extension.region", false)]
    [InlineData("settings.aws", true)]
    [InlineData("settings", false)]
    [InlineData("services.aws.credentials", false)]
    public void A_key_a_name_and_a_path_have_one_answer(string name, bool isHidden)
    {
        Assert.Equal(isHidden, Secrets.Hides(DatastoreKey.Parse(name)));
        Assert.Equal(isHidden, Secrets.Hides(name));
        Assert.Equal(isHidden, Secrets.Hides(SettingPath.Parse(name)));
        Assert.False(SecretPolicy.ShowAll.Hides(name));
        Assert.Equal(isHidden ? "\"********\"" : "\"x\"", Secrets.Json(name, new DocumentString("x", default)));
    }

    [Theory]
    [InlineData("settings.container-registry.credentials[0].registry")]
    [InlineData("settings.container-registry.credentials[1]")]
    public void An_item_is_as_secret_as_its_list(string path) => Assert.True(Secrets.Hides(SettingPath.Parse(path)));

    [Theory]
    [InlineData("")]
    [InlineData("settings..aws")]
    [InlineData("settings.\"aws")]
    public void What_is_not_a_key_has_no_secret(string name) => Assert.False(Secrets.Hides(name));

    [Fact]
    public void A_text_keeps_what_is_not_secret()
    {
        var (region, credentials) = (SettingPath.Parse("settings.aws.region"), SettingPath.Parse("settings.aws.credentials"));
        (TextSpan, SettingPath)[] origins =
        [
            (new TextSpan(0, 2), region), (new TextSpan(3, 3), credentials), (new TextSpan(4, 2), credentials), (new TextSpan(7, 3), credentials.OfKey()),
        ];
        Assert.Equal("us ******** key.", Secrets.Text("us abc key.", origins));
        Assert.Equal("us abc key.", SecretPolicy.ShowAll.Text("us abc key.", origins));
    }

    [Fact]
    public void A_schema_is_read_only_when_it_is_needed()
    {
        var lazy = SecretPolicy.Of(new Lazy<SettingsSchema>(() => throw new InvalidOperationException("read")));
        Assert.False(lazy.Hides("services.aws.credentials"));
        Assert.Throws<InvalidOperationException>(() => lazy.Hides("settings.aws.credentials"));
    }
}
