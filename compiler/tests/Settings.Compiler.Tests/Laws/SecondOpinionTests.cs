using CsCheck;
using Settings.Compiler.Catalog;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Laws;

/// <summary>Our reader of TOML and Tomlyn give the same verdict and the same values, but for a list of known differences.</summary>
public sealed class SecondOpinionTests
{
    private static readonly SettingsSchema Schema = new SchemaLibrary(new EmbeddedCatalogSource())
        .SettingsFor(SettingsCatalog.Open(new EmbeddedCatalogSource()).NewestRelease.Variant("aws-k8s-1.34").Value ?? throw new InvalidOperationException());

    [Fact]
    public void Known_differences_are_still_there() =>
        Assert.All(KnownDifference.All, known => Assert.Contains(known.Mark, SecondOpinion.Differs(known.Example), StringComparison.Ordinal));

    [Fact]
    public void Both_read_the_same_values_from_generated_documents() => Gen.Int.Sample(
        seed =>
        {
            var difference = SecondOpinion.Differs(Generated(seed));
            Assert.True(difference is null, difference);
        },
        iter: 300);

    [Fact]
    public void Both_say_the_same_of_documents_that_are_nearly_TOML() => Gen.OneOf(Documents.NearlyToml, Documents.MutatedSamples).Sample(
        text =>
        {
            // Lone halves of characters are in no file, and Tomlyn loses items of arrays of tables whose headers are nearly right.
            var difference = text.Any(char.IsSurrogate) || text.Contains("[[", StringComparison.Ordinal) ? null : SecondOpinion.Differs(text);
            Assert.True(difference is null || KnownDifference.IsKnown(difference), difference);
        },
        iter: 3000);

    private static string Generated(int seed) => new TomlWriter(new Random(seed)).Write(new DocumentMaker(seed, mistakes: 50).Make(Schema));
}
