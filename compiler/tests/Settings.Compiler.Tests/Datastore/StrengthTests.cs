using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Xunit;

namespace Settings.Compiler.Tests.Datastore;

/// <summary>What becomes of weak and strong values at a commit.</summary>
public sealed class StrengthTests
{
    private static readonly DatastoreKey Key = DatastoreKey.Parse("settings.host.source");

    [Theory]
    [InlineData("weak", "", "", "weak")]
    [InlineData("weak", "weak", "", "weak")]
    [InlineData("weak", "weak", "live", "weak")]
    [InlineData("strong", "", "", "")]
    [InlineData("strong", "", "live", "")]
    [InlineData("strong", "weak", "", "strong")]
    [InlineData("strong", "weak", "live", "strong")]
    [InlineData("strong", "strong", "live", "strong")]
    [InlineData("weak", "strong", "", "weak")]
    public void A_commit_keeps_the_strength_that_it_is_told(string pending, string known, string live, string expected)
    {
        var state = Store(known, live).Set(Send(pending)).Commit("t", out var changed);
        Assert.Equal([Key], changed);
        Assert.Equal(expected, state.Metadata.TryGetValue(Key, "strength", out var kept) ? ((DocumentString)kept).Value : string.Empty);
        Assert.Equal("new", Assert.IsType<DocumentString>(state.Live[Key]).Value);
        Assert.Empty(state.Pending);
    }

    [Theory]
    [InlineData("")]
    [InlineData("strong")]
    public void A_strong_value_never_becomes_weak_and_the_whole_commit_is_refused(string known)
    {
        var state = Store(known, "live").Set(Send("weak")).Set(new DatastoreTransaction("t", "user-data", [new DatastorePair(DatastoreKey.Parse("settings.motd"), new DocumentString("m", default))]));
        Assert.Equal(Key, state.RefusalOf("t"));
        Assert.Null(state.RefusalOf("other"));
        Assert.Same(state, state.Commit("t", out var changed));
        Assert.Empty(changed);
    }

    [Fact]
    public void A_key_inherits_the_strength_of_the_table_above_it()
    {
        var state = DatastoreState.Empty.AddMetadata([new MetadataEntry(DatastoreKey.Parse("settings.host"), "strength", new DocumentString("weak", default))]);
        Assert.Equal(SettingStrength.Weak, StrengthRules.Of(state, Key));
        state = state.Set(Send("strong")).Commit("t", out _);
        Assert.Equal(SettingStrength.Strong, StrengthRules.Of(state, Key));
    }

    [Fact]
    public void The_later_strength_of_a_pending_value_holds()
    {
        var state = DatastoreState.Empty.Set(Send("weak")).Set(Send("strong")).Commit("t", out _);
        Assert.Empty(state.Metadata);
    }

    private static DatastoreState Store(string strength, string live)
    {
        var state = strength.Length == 0 ? DatastoreState.Empty : DatastoreState.Empty.AddMetadata([new MetadataEntry(Key, "strength", new DocumentString(strength, default))]);
        return live.Length == 0 ? state : state.SetLive([new DatastorePair(Key, new DocumentString(live, default))]);
    }

    private static DatastoreTransaction Send(string strength) => new("t", "generators", [new DatastorePair(Key, new DocumentString("new", default))])
    {
        Strength = strength == "weak" ? SettingStrength.Weak : SettingStrength.Strong,
    };
}
