using Settings.Compiler.Helpers;
using Settings.Compiler.Schemas.Formats;

namespace Settings.Compiler.Generators.Programs;

/// <summary>
/// The name of the node: what EC2's metadata service says, or else what a name server says of the address, or else the address
/// itself with dashes for colons.
/// Upstream: core-kit sources/netdog/src/cli/generate_hostname.rs, sources/dogtag/src/lib.rs.
/// </summary>
internal sealed class NetdogGenerateHostname : GeneratorProgram
{
    /// <inheritdoc/>
    public override string Name => "netdog generate-hostname";

    /// <inheritdoc/>
    public override IReadOnlyList<HostFact> Facts => [KnownFacts.InstanceHostname, KnownFacts.ReverseDnsName, KnownFacts.CurrentIp, KnownFacts.InstanceIpv4];

    /// <inheritdoc/>
    public override GeneratorResult Run(GeneratorCall call)
    {
        var host = call.Host;
        if ((host.Text(KnownFacts.InstanceHostname) ?? host.Text(KnownFacts.ReverseDnsName)) is { } name)
        {
            return GeneratorResult.Of(name);
        }

        // An instance always has a name of its own: the address would be a guess.
        if (host.IsInstance)
        {
            return GeneratorResult.Needs(KnownFacts.InstanceHostname);
        }

        if (host.Text(KnownFacts.CurrentIp) is not { } address)
        {
            return GeneratorResult.Needs(KnownFacts.InstanceHostname, KnownFacts.ReverseDnsName, KnownFacts.CurrentIp);
        }

        return IpAddressFormat.Canonical(address) is { } canonical
            ? GeneratorResult.Of(canonical.Replace(':', '-'))
            : GeneratorResult.Fail($"'{address}' is no IP address.");
    }
}
