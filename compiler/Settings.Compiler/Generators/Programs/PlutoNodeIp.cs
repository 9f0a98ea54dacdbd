using Settings.Compiler.Binding;
using Settings.Compiler.Facts;
using Settings.Compiler.Schemas.Formats;

namespace Settings.Compiler.Generators.Programs;

/// <summary>
/// The address of the instance, in the family of the first address of the cluster's DNS service, which the argument names.
/// Upstream: core-kit sources/api/pluto/src/main.rs (generate_node_ip).
/// </summary>
internal sealed class PlutoNodeIp : GeneratorProgram
{
    /// <inheritdoc/>
    public override string Name => "pluto node-ip";

    /// <inheritdoc/>
    public override IReadOnlyList<HostFact> Facts => [KnownFacts.InstanceIpv4, KnownFacts.InstanceIpv6];

    /// <inheritdoc/>
    public override GeneratorResult Run(GeneratorCall call)
    {
        var dns = call.SettingAt(0) switch
        {
            DocumentArray { Items: [DocumentString first, ..] } => first.Value,
            DocumentArray => null,
            DocumentString single => single.Value,
            _ => string.Empty,
        };
        if (dns is null)
        {
            return GeneratorResult.Fail($"'{call.NameAt(0)}' is an empty list, which does not say whether to use IPv4 or IPv6.");
        }

        // What a node finds out itself about the DNS service is an IPv4 address.
        if (dns.Length == 0)
        {
            return GeneratorResult.NeedsSetting(call.NameAt(0), KnownFacts.InstanceIpv4);
        }

        var fact = dns.Contains(':', StringComparison.Ordinal) ? KnownFacts.InstanceIpv6 : KnownFacts.InstanceIpv4;
        return call.Host.Text(fact) switch
        {
            null => GeneratorResult.Needs(fact),
            var address when IpAddressFormat.Canonical(address) is { } canonical => GeneratorResult.Of(canonical),
            var address => GeneratorResult.Fail($"'{address}' is not a valid IP address.", fact),
        };
    }
}
