using Settings.Compiler.Provisioning;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Provisioning;

/// <summary>Which version a name means, and what holds in it.</summary>
public sealed class ProvisionerVersionTests
{
    private const string LogLevel = "log-level";

    private static readonly ProvisionerLibrary Library = new(new EmbeddedCatalogSource());

    [Theory]
    [InlineData("karpenter", "1.14.1")]
    [InlineData("karpenter@1.8.5", "1.8.5")]
    [InlineData("karpenter@v1.8.0", "1.8.0")]
    [InlineData("karpenter@1", "1.14.1")]
    [InlineData("karpenter@HEAD", "head")]
    [InlineData("terraform-aws-eks@21", "21.19.0")]
    [InlineData("terraform-aws-eks@20", "20")]
    [InlineData("cdk", null)]
    public void A_name_means_a_version(string name, string? expected) => Assert.Equal(expected, Library.Find(name).Version?.Name);

    [Theory]
    [InlineData("karpenter@1.8.9", false)]
    [InlineData("karpenter@1.8", false)]
    [InlineData("karpenter@1.9.0", true)]
    [InlineData("karpenter@1.11.7", true)]
    [InlineData("karpenter@head", true)]
    public void A_version_between_two_is_as_the_older_of_them(string name, bool isKnown) =>
        Assert.Equal(isKnown, Library.Find(name).KeysOf("kubernetes").Any(key => key.Name == LogLevel));

    [Theory]
    [InlineData("karpenter@0.31.9")]
    [InlineData("karpenter@1.15")]
    [InlineData("karpenter@2")]
    [InlineData("karpenter@")]
    [InlineData("karpenter@newest")]
    [InlineData("Karpenter")]
    [InlineData("cdk@2")]
    [InlineData("")]
    public void Other_names_are_refused(string name) => Assert.Throws<UnknownProvisionerException>(() => Library.Find(name));
}
