using Settings.Compiler.Provisioning;
using Xunit;

namespace Settings.Compiler.Tests.Provisioning;

/// <summary>How provisioners spell what they make of their inputs.</summary>
public sealed class InputFormTests
{
    // Go, package time: Duration.String of what ParseDuration reads.
    [Theory]
    [InlineData("90s", "1m30s")]
    [InlineData("1h0m5s", "1h0m5s")]
    [InlineData("60m", "1h0m0s")]
    [InlineData("1.5h", "1h30m0s")]
    [InlineData("0", "0s")]
    [InlineData("1500ms", "1.5s")]
    [InlineData("1500us", "1.5ms")]
    [InlineData("1500ns", "1.5µs")]
    [InlineData("-90s", "-1m30s")]
    [InlineData("1 minute", "1 minute")]
    public void Durations_are_spelled_as_Go_does(string given, string expected) => Assert.Equal(expected, GoDuration.Write(given));

    // apimachinery 0.28 pkg/api/resource, with what Karpenter 0.32 was recorded to write.
    [Theory]
    [InlineData("1000m", "1")]
    [InlineData("0.5", "500m")]
    [InlineData("1024Mi", "1Gi")]
    [InlineData("1000Mi", "1000Mi")]
    [InlineData("1.5Gi", "1536Mi")]
    [InlineData("1000", "1k")]
    [InlineData("0.5Ki", "512")]
    [InlineData("0", "0")]
    [InlineData("1e3", "1e3")]
    [InlineData("five", "five")]
    public void Quantities_are_spelled_as_Kubernetes_does(string given, string expected) => Assert.Equal(expected, Quantity.Write(given));

    [Theory]
    [InlineData("172.20.0.0/16", "172.20.0.10")]
    [InlineData("10.100.3.77/24", "10.100.3.10")]
    [InlineData("fd00:10:96::/112", "fd00:10:96::a")]
    [InlineData("10.0.0.0/28", "10.0.0.10")]
    [InlineData("10.0.0.0/29", "")]
    [InlineData("10.0.0.0/-1", "")]
    [InlineData("10.0.0/16", "")]
    [InlineData("unknown", "")]
    public void The_address_of_services_is_the_tenth_of_its_range(string range, string expected) => Assert.Equal(expected, ServiceAddress.Of(range));
}
