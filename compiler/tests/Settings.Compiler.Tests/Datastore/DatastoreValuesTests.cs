using CsCheck;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Xunit;

namespace Settings.Compiler.Tests.Datastore;

/// <summary>Values sorted by name against a dictionary sorted by the names themselves.</summary>
public sealed class DatastoreValuesTests
{
    private static readonly string[] Segments = ["a", "b", "a-b", "a.b", "a/b", "ab", "B"];

    private static readonly Gen<DatastoreKey> Key = Gen.Int[0, Segments.Length - 1].Select(static i => Segments[i]).Array[1, 3].Select(segments => new DatastoreKey([.. segments]));

    private static readonly Gen<DatastorePair[]> Pairs = Gen.Select(Key, Gen.Int[0, 99], static (key, value) => new DatastorePair(key, new DocumentInteger(value, default))).Array[0, 40];

    [Fact]
    public void Values_laid_over_others_are_those_of_a_sorted_dictionary() =>
        Gen.Select(Pairs, Pairs, Key).Sample((below, above, key) =>
        {
            var expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var pair in below.Concat(above))
            {
                expected[pair.Key.ToString()] = pair.Json;
            }

            var values = DatastoreValues.Of([.. below]).With(DatastoreValues.Of([.. above]));
            Assert.Equal(expected.Select(entry => $"{entry.Key} = {entry.Value}"), values.Select(pair => $"{pair.Key} = {pair.Json}"));
            Assert.Equal(expected.Keys, values.ToKeys().Select(one => one.ToString()));
            Assert.Equal(expected.GetValueOrDefault(key.ToString()), values[key] is { } found ? JsonText.Write(found) : null);
        });

    [Fact]
    public void Keys_are_ordered_as_their_names_are() =>
        Gen.Select(Key, Key).Sample((a, b) => Assert.Equal(Math.Sign(string.CompareOrdinal(a.ToString(), b.ToString())), Math.Sign(DatastoreKey.NameOrder.Compare(a, b))));

    [Fact]
    public void Metadata_holds_for_what_lies_below_it()
    {
        var metadata = DatastoreMetadata.Empty.With([Entry("a", "one"), Entry("a.b", "two")], replaces: false);
        Assert.Equal("two", ValueOf(metadata, "a.b.c"));
        Assert.Equal("one", ValueOf(metadata, "a.c"));
        Assert.Equal(string.Empty, ValueOf(metadata, "b"));
        Assert.Equal("one", ValueOf(metadata.With([Entry("a", "three")], replaces: false), "a"));
        Assert.Equal("three", ValueOf(metadata.With([Entry("a", "three")], replaces: true), "a"));
        Assert.Equal("one", ValueOf(metadata, "a"));
        Assert.Equal((2, true, false), (metadata.Count, metadata.Has("name"), metadata.Has("other")));
        Assert.False(metadata.TryGetValue(DatastoreKey.Parse("a.b.c"), "name", out _));
    }

    private static MetadataEntry Entry(string key, string value) => new(DatastoreKey.Parse(key), "name", new DocumentString(value, default));

    private static string ValueOf(DatastoreMetadata metadata, string key) =>
        metadata.TryGetNearest(DatastoreKey.Parse(key), "name", out var value) ? ((DocumentString)value).Value : string.Empty;
}
