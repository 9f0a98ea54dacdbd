using CsCheck;
using Settings.Compiler.Datastore;
using Xunit;

namespace Settings.Compiler.Tests.Datastore;

public sealed class DatastoreKeyTests
{
    private static readonly Gen<DatastoreKey> Keys =
        Gen.String[Gen.Char["abzAZ019_-/."], 1, 12].Array[1, 6].Select(segments => new DatastoreKey([.. segments]));

    [Theory]
    [InlineData("settings.motd", "settings|motd")]
    [InlineData("settings.kernel.sysctl.\"vm.max_map_count\"", "settings|kernel|sysctl|vm.max_map_count")]
    [InlineData("settings.kubernetes.node-labels.\"a.b/c\"", "settings|kubernetes|node-labels|a.b/c")]
    [InlineData("a\".\"b.c", "a.b|c")]
    public void Names_fall_apart_at_dots_outside_of_quotes(string name, string segments) =>
        Assert.Equal(segments.Split('|'), DatastoreKey.Parse(name).Segments);

    [Theory]
    [InlineData("")]
    [InlineData("settings.")]
    [InlineData(".settings")]
    [InlineData("a..b")]
    [InlineData("a.\"\".b")]
    [InlineData("a.\"b")]
    [InlineData("a b")]
    [InlineData("a.ä")]
    public void What_is_no_name_is_refused(string name) => Assert.Throws<FormatException>(() => DatastoreKey.Parse(name));

    [Fact]
    public void A_printed_key_reads_back() => Keys.Sample(key => DatastoreKey.Parse(key.ToString()).Equals(key));

    [Fact]
    public void A_name_is_spelled_when_its_key_prints_it() =>
        Gen.String[Gen.Char["ab9./-\" "], 0, 9].Sample(name => DatastoreKey.IsSpelled(name) == (DatastoreKey.TryParse(name, out var key, out _) && key.ToString() == name), iter: 20_000);

    [Fact]
    public void A_key_starts_with_those_that_it_was_appended_to() =>
        Gen.Select(Keys, Gen.String[Gen.Char["ab."], 1, 3]).Sample((key, segment) =>
            key.Append(segment).StartsWith(key) && !key.StartsWith(key.Append(segment)));

    [Fact]
    public void A_prefix_ends_at_a_segment() =>
        Assert.False(DatastoreKey.Parse("settings.kubernetes.node-labels").StartsWith(DatastoreKey.Parse("settings.kubernetes.node")));
}
