using CsCheck;
using Settings.Compiler.Paths;
using Xunit;

namespace Settings.Compiler.Tests.Paths;

public sealed class SettingPathTests
{
    private static readonly Gen<SettingPath> Paths = Gen.Select(
        Gen.String[Gen.Char["ab-_/"], 1, 4],
        Gen.Select(Gen.Int[0, 5], Gen.String[Gen.Char["ab-./_"], 1, 5], Gen.Int[0, 12]).Array[0, 6],
        static (root, parts) => parts.Aggregate(new SettingPath(root), static (path, part) => part switch
        {
            (0, _, var index) => path.Item(index),
            (1, _, _) => path.Any(),
            (_, var name, _) => path.Append(name),
        }));

    [Fact]
    public void A_spelled_path_is_read_as_the_same_path()
    {
        Paths.Sample(path => Assert.Equal(path, SettingPath.Parse(path.ToString())));
    }

    [Fact]
    public void Equal_paths_are_spelled_alike_and_hash_alike()
    {
        Gen.Select(Paths, Paths).Sample((a, b) => a.Equals(b) == (a.ToString() == b.ToString()) && (!a.Equals(b) || a.GetHashCode() == b.GetHashCode()));
    }

    [Fact]
    public void The_length_of_a_name_is_that_of_the_spelling_without_positions()
    {
        Paths.Sample(path => Assert.Equal(Positions(path).ToString().Length, path.NameLength));

        static SettingPath Positions(SettingPath path) =>
            path.Parent is not { } parent ? path : path.IsItem ? Positions(parent) : Positions(parent).Append(path.Name);
    }

    [Theory]
    [InlineData("settings.a.*", "settings.a.b", true)]
    [InlineData("settings.a.*", "settings.a[3]", true)]
    [InlineData("settings.*.c", "settings.\"x.y\".c", true)]
    [InlineData("settings.a.*", "settings.a", false)]
    [InlineData("settings.a.*", "settings.a.b.c", false)]
    [InlineData("settings.a[0]", "settings.a[1]", false)]
    [InlineData("settings.a.b", "settings.a.b", true)]
    public void A_star_covers_any_key_and_any_item(string pattern, string path, bool covers)
    {
        Assert.Equal(covers, SettingPath.Parse(pattern).Covers(SettingPath.Parse(path)));
    }

    [Theory]
    [InlineData("settings.a.b", "settings.a", true)]
    [InlineData("settings.a", "settings.a", true)]
    [InlineData("settings.a[1].b", "settings.a[1]", true)]
    [InlineData("settings.a", "settings.a.b", false)]
    [InlineData("settings.ab", "settings.a", false)]
    public void A_path_is_below_the_tables_and_lists_around_it(string path, string above, bool isBelow)
    {
        Assert.Equal(isBelow, SettingPath.Parse(path).IsAtOrBelow(SettingPath.Parse(above)));
    }

    [Theory]
    [InlineData("settings.*.source", "settings.\"a.b\".source", "settings.x.*", "settings.x.\"a.b\"")]
    [InlineData("settings.a.*.*", "settings.a[2].key", "settings.b.*.c.*", "settings.b[2].c.key")]
    [InlineData("settings.a.*", "settings.a.b", "settings.*.*", "settings.b.*")]
    [InlineData("settings.a.*", "settings.a.b", "settings.c", "settings.c")]
    public void Stars_are_filled_with_what_those_of_another_path_stand_for(string pattern, string path, string other, string filled) =>
        Assert.Equal(SettingPath.Parse(filled), SettingPath.Parse(other).Filled(SettingPath.Parse(pattern).StarsIn(SettingPath.Parse(path))));

    [Theory]
    [InlineData("settings.*.a.*", "settings.k.a.k")]
    [InlineData("settings.*[1].a", "settings.k[1].a")]
    [InlineData("settings.\"*\"", "settings.\"*\"")]
    public void Stars_are_filled_with_a_key(string pattern, string filled) =>
        Assert.Equal(SettingPath.Parse(filled), SettingPath.Parse(pattern).Filled("k"));

    [Theory]
    [InlineData("settings", null)]
    [InlineData("settings.a", "a")]
    [InlineData("settings.a.b[0].c", "a")]
    public void The_second_name_is_that_of_the_extension(string path, string? extension) => Assert.Equal(extension, SettingPath.Parse(path).Extension);

    [Fact]
    public void Every_part_is_the_beginning_of_its_length() => Paths.Sample(path =>
    {
        Assert.Equal(path, path.Parts[^1]);
        Assert.All(path.Parts, part => Assert.Equal(part, path.Beginning(part.Depth)));
        Assert.Equal(path, path.Beginning(path.Depth + 1));
    });

    [Theory]
    [InlineData("a.b", "settings.a.b")]
    [InlineData("*.b", "settings.*.b")]
    public void A_path_is_read_below_a_table(string text, string path) => Assert.Equal(SettingPath.Parse(path), SettingPath.Parse(text, SettingPath.Settings));

    // As upstream reads: core-kit sources/api/datastore/src/key.rs.
    [Theory]
    [InlineData("", "|", false)]
    [InlineData("a.b", "a|b|", false)]
    [InlineData(".a.", "|a||", false)]
    [InlineData("a.\"b.c\".d", "a|b.c|d|", false)]
    [InlineData("a\"b.c\"d.e", "ab.cd|e|", false)]
    [InlineData("a.\"b.c", "a|b.c|", true)]
    [InlineData("\"a.\"\"b\".c", "a.b|c|", false)]
    public void Quotes_switch_what_a_dot_means(string name, string segments, bool isOpen)
    {
        var reader = new PathReader(name);
        var read = new System.Text.StringBuilder();
        while (reader.Read())
        {
            read.Append(reader.Segment).Append('|');
        }

        Assert.Equal((segments, isOpen), (read.ToString(), reader.IsOpen));
    }
}
