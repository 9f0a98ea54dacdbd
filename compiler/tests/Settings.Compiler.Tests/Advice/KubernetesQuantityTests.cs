using System.Numerics;
using Settings.Compiler.Advice.Rules.Amounts;
using Xunit;

namespace Settings.Compiler.Tests.Advice;

/// <summary>Amounts are read as Kubernetes reads them.</summary>
public sealed class KubernetesQuantityTests
{
    [Theory]
    [InlineData("0", "0", true)]
    [InlineData("1", "1000000000", true)]
    [InlineData("-1Mi", "-1048576000000000", true)]
    [InlineData("500m", "500000000", false)]
    [InlineData("1e3", "1000000000000", true)]
    [InlineData("1.5k", "1500000000000", true)]
    [InlineData("1.5Mi", "1572864000000000", false)]
    [InlineData("774.0Mi", "811597824000000000", false)]
    [InlineData("1.0", "1000000000", false)]
    [InlineData("16E", "16000000000000000000000000000", false)]
    [InlineData("1n", "1", false)]
    [InlineData("0.1n", "1", false)]
    [InlineData("1Ti", "1099511627776000000000", true)]
    [InlineData("9223372036854775807", "9223372036854775807000000000", false)]
    public void An_amount_is_exact(string text, string nano, bool isWhole)
    {
        var quantity = KubernetesQuantity.Parse(text);
        Assert.Equal((BigInteger.Parse(nano, System.Globalization.CultureInfo.InvariantCulture), isWhole), (quantity?.Nano, quantity?.IsWhole == true));
    }

    [Theory]
    [InlineData("512K")]
    [InlineData("1.2.3")]
    [InlineData("1e")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("10%")]
    [InlineData("1 Mi")]
    [InlineData("Mi")]
    public void What_Kubernetes_refuses_is_no_amount(string text) => Assert.Null(KubernetesQuantity.Parse(text));

    [Theory]
    [InlineData("774Mi", "774Mi")]
    [InlineData("1024Mi", "1Gi")]
    [InlineData("1500m", "1500m")]
    [InlineData("2", "2")]
    [InlineData("0", "0")]
    [InlineData("100k", "100000")]
    public void People_read_it_in_the_largest_unit_that_leaves_a_whole_number(string text, string spelled) => Assert.Equal(spelled, KubernetesQuantity.Parse(text).ToString());

    [Theory]
    [InlineData("0", 1u, 0u)]
    [InlineData("0,4-7", 5u, 7u)]
    [InlineData("4-7,0-5", 8u, 7u)]
    [InlineData("3,3,3", 1u, 3u)]
    public void A_list_of_CPUs_counts_each_once(string text, uint count, uint last)
    {
        Assert.True(CpuSet.TryRead(text, out var counted, out var highest));
        Assert.Equal((count, last), (counted, highest));
    }

    [Theory]
    [InlineData("")]
    [InlineData("7-4")]
    [InlineData("1-2-3")]
    [InlineData("a")]
    public void What_is_no_list_of_CPUs_is_refused(string text) => Assert.False(CpuSet.TryRead(text, out _, out _));
}
