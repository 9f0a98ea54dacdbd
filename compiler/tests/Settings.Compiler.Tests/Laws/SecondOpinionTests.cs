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
        seed => Assert.Null(SecondOpinion.Differs(Generated(seed))),
        iter: 300);

    private static string Generated(int seed) => new TomlWriter(new Random(seed)).Write(new DocumentMaker(seed, mistakes: 50).Make(Schema));
}
