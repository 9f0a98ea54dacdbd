using Settings.Compiler.Facts;
using Settings.Compiler.Schemas.Formats;

namespace Settings.Compiler.Generators.Programs;

/// <summary>
/// The address of the cluster's DNS service: the tenth of the services' range, which EKS gives when the setting that the
/// argument names says which cluster it is; or else one of two defaults, by the range of the VPC.
/// Upstream: core-kit sources/api/pluto/src/main.rs (generate_cluster_dns_ip).
/// </summary>
internal sealed class PlutoClusterDnsIp : GeneratorProgram
{
    /// <inheritdoc/>
    public override string Name => "pluto cluster-dns-ip";

    /// <inheritdoc/>
    public override IReadOnlyList<HostFact> Facts => [KnownFacts.ServiceIpv4Cidr, KnownFacts.VpcCidrBlocks];

    /// <inheritdoc/>
    public override GeneratorResult Run(GeneratorCall call)
    {
        var asksEks = call.SettingAt(0) is not null;
        if (asksEks && call.Host.Text(KnownFacts.ServiceIpv4Cidr)?.Split('.') is [var first, var second, var third, _])
        {
            return IpAddressFormat.Canonical($"{first}.{second}.{third}.10") is { } address
                ? GeneratorResult.Of(address)
                : GeneratorResult.Fail($"'{first}.{second}.{third}.10' is not a valid IP address.", KnownFacts.ServiceIpv4Cidr);
        }

        return call.Host.Texts(KnownFacts.VpcCidrBlocks) switch
        {
            null when asksEks => GeneratorResult.NeedsOneOf(KnownFacts.ServiceIpv4Cidr, KnownFacts.VpcCidrBlocks),
            null => GeneratorResult.Needs(KnownFacts.VpcCidrBlocks),
            [] => GeneratorResult.Fail("The VPC has no address range.", KnownFacts.VpcCidrBlocks),
            [var block, ..] => GeneratorResult.Of(block.StartsWith("10.", StringComparison.Ordinal) ? "172.20.0.10" : "10.100.0.10"),
        };
    }
}
