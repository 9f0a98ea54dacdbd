using Settings.Compiler.Facts;
using Settings.Compiler.Schemas.Formats;

namespace Settings.Compiler.Generators.Programs;

/// <summary>
/// The address that the node has.
/// Upstream: core-kit sources/netdog/src/cli/node_ip.rs.
/// </summary>
internal sealed class NetdogNodeIp : GeneratorProgram
{
    /// <inheritdoc/>
    public override string Name => "netdog node-ip";

    /// <inheritdoc/>
    public override IReadOnlyList<HostFact> Facts => [KnownFacts.CurrentIp];

    /// <inheritdoc/>
    public override GeneratorResult Run(GeneratorCall call) => call.Host.Text(KnownFacts.CurrentIp) switch
    {
        null => GeneratorResult.Needs(KnownFacts.CurrentIp),
        var address when IpAddressFormat.Canonical(address) is null => GeneratorResult.Fail($"'{address}' is not a valid IP address.", KnownFacts.CurrentIp),
        var address => GeneratorResult.Of(address),
    };
}
