using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Generators;
using Xunit;

namespace Settings.Compiler.Tests.Generators;

/// <summary>For which settings a generator with a depth runs. Each live key is one that there is.</summary>
public sealed class GeneratorExpansionTests
{
    [Theory]
    [InlineData("settings.a.b 0", "settings.a.x.mode", "settings.a.b")]
    [InlineData("settings.a.b 1", "settings.a.x.mode", "settings.a.x.b")]
    [InlineData("settings.a.b 1", "settings.a.x.mode settings.a.x.data settings.a.y.mode", "settings.a.x.b settings.a.y.b")]
    [InlineData("settings.a.b 1", "settings.a.x.deep.er", "settings.a.x.b")]
    [InlineData("settings.a.b 1", "settings.a.x", "")]
    [InlineData("settings.a.b 1", "settings.other.x.mode", "")]
    [InlineData("settings.a.b 1", "", "")]
    [InlineData("settings.a.b 2", "settings.a.x.y.z settings.a.w.y", "settings.a.x.y.b")]
    [InlineData("settings.a.b 1", "settings.a.\"x.y\".mode", "settings.a.\"x.y\".b")]
    public void Every_free_key_gets_a_setting_of_its_own(string generator, string live, string expected) =>
        Assert.Equal(expected, string.Join(' ', Expand([generator], live).Select(one => one.Setting.ToString())));

    [Fact]
    public void The_longer_name_wins()
    {
        var expanded = Expand(["settings.a.x.b 0", "settings.a.b 1"], "settings.a.x.mode settings.a.y.mode");
        Assert.Equal(["settings.a.x.b settings.a.x.b 0", "settings.a.y.b settings.a.b 1"], expanded.Select(one => $"{one.Setting} {one.Command}"));
        Assert.All(expanded, one => Assert.True(one is { IsWeak: true, Depth: 0 }));
    }

    [Theory]
    [InlineData("settings.a.b 0", "settings.a.b", true)]
    [InlineData("settings.a.b 0", "settings.a.b.c", true)]
    [InlineData("settings.a.b 0", "settings.a.c", false)]
    [InlineData("settings.a.b 1", "settings.a.x.b", true)]
    [InlineData("settings.a.b 1", "settings.a.x.b.c", true)]
    [InlineData("settings.a.b 1", "settings.a.b", false)]
    [InlineData("settings.a.b 1", "settings.z.x.b", false)]
    public void It_fills_in_the_settings_that_it_may_run_for(string generator, string key, bool expected) =>
        Assert.Equal(expected, Read(generator).Fills(DatastoreKey.Parse(key)));

    [Theory]
    [InlineData("settings.a.b 0", "settings.a", "settings.a.b")]
    [InlineData("settings.a.b.c 0", "settings.a", "settings.a.b.c")]
    [InlineData("settings.a.b 0", "settings.a.b", null)]
    [InlineData("settings.a.b 0", "settings.z", null)]
    [InlineData("settings.a.b 1", "settings.a.x", "settings.a.x.b")]
    [InlineData("settings.a.b 1", "settings.a", null)]
    [InlineData("settings.a.b 1", "settings.a.x.y", null)]
    [InlineData("settings.a.b 1", "settings.z.x", null)]
    public void It_fills_in_one_setting_of_a_table(string generator, string table, string? expected) =>
        Assert.Equal(expected, Read(generator).SettingIn(DatastoreKey.Parse(table))?.ToString());

    private static IReadOnlyList<SettingGenerator> Expand(string[] generators, string live) => GeneratorExpansion.Of(
        generators.Select(Read),
        SettingsTree.BuildSettings(live.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => new DatastorePair(DatastoreKey.Parse(key), new DocumentBoolean(value: true, default)))));

    // The command says which generator it is.
    private static SettingGenerator Read(string text)
    {
        var words = text.Split(' ');
        return new SettingGenerator(DatastoreKey.Parse(words[0]), text, IsWeak: true, int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
