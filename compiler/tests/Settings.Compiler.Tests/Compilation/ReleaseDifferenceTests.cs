using Settings.Compiler.Compilation.Releases;
using Xunit;

namespace Settings.Compiler.Tests.Compilation;

/// <summary>What two releases do not have alike, by their variants.</summary>
public sealed class ReleaseDifferenceTests
{
    [Fact]
    public void Variants_come_and_go()
    {
        var difference = Compare([("a", []), ("b", [])], [("b", []), ("c", [])]);
        Assert.Equal("c", Assert.Single(difference.Added));
        Assert.Equal("a", Assert.Single(difference.Removed));
        Assert.Equal("b", Assert.Single(difference.Common));
        Assert.False(difference.IsEmpty);
    }

    [Fact]
    public void A_change_is_told_once_for_all_variants_that_have_it()
    {
        VariantFact[] before = [Setting("settings.x", "a string"), Setting("settings.gone", "a string")];
        VariantFact[] after = [Setting("settings.x", "a number"), Setting("settings.new", "a string")];
        var difference = Compare([("a", before), ("b", before), ("c", after)], [("a", after), ("b", after), ("c", after)]);
        Assert.Equal(
            [
                "settings.gone  a string ->  a b",
                "settings.new   -> a string a b",
                "settings.x values a string -> a number a b",
            ],
            difference.Changes.Select(change => $"{change.Name} {change.Trait} {change.Before} -> {change.After} {string.Join(' ', change.Variants)}"));
    }

    [Fact]
    public void Of_texts_only_that_they_changed_is_told()
    {
        var difference = Compare([("a", [File("old a", "0644")]), ("b", [File("old b", "0644")])], [("a", [File("new a", "0600")]), ("b", [File("new b", "0600")])]);
        Assert.Equal(
            ["mode 0644 0600 a b", "text   a b"],
            difference.Changes.Select(change => $"{change.Trait} {change.Before} {change.After} {string.Join(' ', change.Variants)}"));
    }

    [Fact]
    public void A_release_is_like_itself()
    {
        VariantFact[] facts = [Setting("settings.x", "a string"), File("text", "0644")];
        Assert.True(Compare([("a", facts)], [("a", facts)]).IsEmpty);
    }

    private static ReleaseDifference Compare((string Name, VariantFact[] Facts)[] before, (string Name, VariantFact[] Facts)[] after) =>
        ReleaseDifference.Of(Named(before), Named(after));

    private static Dictionary<string, IReadOnlyList<VariantFact>> Named((string Name, VariantFact[] Facts)[] variants) =>
        variants.ToDictionary(variant => variant.Name, IReadOnlyList<VariantFact> (variant) => variant.Facts, StringComparer.Ordinal);

    private static VariantFact Setting(string name, string values) => new(VariantFactKind.Setting, name, [("values", values)]);

    private static VariantFact File(string text, string mode) => new(VariantFactKind.File, "/etc/x", [("mode", mode), (VariantFacts.TextTrait, text)]);
}
