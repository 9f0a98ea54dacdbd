using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Xunit;

namespace Settings.Compiler.Tests.Datastore;

public sealed class FlatStoreTests
{
    private static readonly DocumentBoolean No = new(value: false, default);
    private static readonly DocumentBoolean Yes = new(value: true, default);

    [Fact]
    public void Of_two_spellings_of_one_key_the_later_is_written()
    {
        var empty = FlatStore.Empty;
        var values = empty.Live.Add("settings.\"a\"", No).Add("settings.a", Yes).Add("settings.\"a.b\"", Yes);
        var metadata = empty.Metadata.Add(new StorePlace("settings.\"a\"", "strength"), No).Add(new StorePlace("settings.a", "strength"), Yes);
        var store = empty with { Live = values, Metadata = metadata, Pending = empty.Pending.Add("t", values), PendingMetadata = empty.PendingMetadata.Add("t", metadata) };
        var spelled = store.Spelled();
        Assert.Equal(["settings.\"a.b\"", "settings.a"], spelled.Live.Keys);
        Assert.Same(Yes, spelled.Find(new StorePlace("settings.a")));
        Assert.Same(Yes, Assert.Single(spelled.Metadata).Value);
        Assert.Equal(spelled.Live, spelled.Pending["t"]);
        Assert.Same(Yes, Assert.Single(spelled.PendingMetadata["t"]).Value);
    }

    [Fact]
    public void A_name_that_is_no_key_cannot_be_written() =>
        Assert.Throws<FormatException>(() => FlatStore.Empty.With(new StorePlace("settings..a"), Yes).Spelled());
}
