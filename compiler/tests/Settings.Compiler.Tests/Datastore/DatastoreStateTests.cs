using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Xunit;

namespace Settings.Compiler.Tests.Datastore;

public sealed class DatastoreStateTests
{
    [Fact]
    public void A_commit_names_all_keys_of_its_transaction_changed_or_not()
    {
        var state = DatastoreState.Empty.Set(Transaction("settings.motd = 'a'\nother.x = 1"));
        state = state.Commit(DatastoreTransaction.Launch, out var first);
        state = state.Set(Transaction("settings.motd = 'a'")).Commit(DatastoreTransaction.Launch, out var second);
        Assert.Equal(["settings.motd"], first.Select(key => key.ToString()));
        Assert.Equal(first, second);
        Assert.Empty(state.Pending);
        Assert.Single(state.Live);
    }

    [Fact]
    public void A_commit_of_nothing_changes_nothing()
    {
        var state = DatastoreState.Empty.Commit("default", out var changed);
        Assert.Empty(changed);
        Assert.Same(DatastoreState.Empty, state);
    }

    [Fact]
    public void The_later_value_of_a_key_holds()
    {
        var state = DatastoreState.Empty.Set(Transaction("settings.motd = 'a'")).Set(Transaction("settings.motd = 'b'\nsettings.x.y = 1"));
        Assert.Equal("""{"motd":"b","x":{"y":1}}""", JsonText.Write(state.SettingsWith(DatastoreTransaction.Launch)));
    }

    [Theory]
    [InlineData("settings.network.https-proxy", "list")]
    [InlineData("settings.network.hostname", "name")]
    [InlineData("settings.network", "list")]
    [InlineData("settings.networks", "")]
    public void The_deepest_metadata_holds_and_does_not_add_up(string key, string expected)
    {
        var state = DatastoreState.Empty.AddMetadata(
        [
            new MetadataEntry(DatastoreKey.Parse("settings.network"), "affected-services", new DocumentString("list", default)),
            new MetadataEntry(DatastoreKey.Parse("settings.network.hostname"), "affected-services", new DocumentString("name", default)),
            new MetadataEntry(DatastoreKey.Parse("settings.network"), "affected-services", new DocumentString("too late", default)),
            new MetadataEntry(DatastoreKey.Parse("settings.networks"), "setting-generator", new DocumentString("other", default)),
        ]);
        Assert.Equal(expected, state.TryGetMetadata(DatastoreKey.Parse(key), "affected-services", out var value) ? ((DocumentString)value).Value : string.Empty);
    }

    private static DatastoreTransaction Transaction(string toml) =>
        new(DatastoreTransaction.Launch, "user-data", [.. DatastoreFlattener.Flatten(Documents.Read(toml))]);
}
