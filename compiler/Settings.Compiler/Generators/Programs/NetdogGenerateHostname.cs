using Settings.Compiler.Facts;
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
    public override IReadOnlyList<HostFact> Facts => [KnownFacts.InstanceHostname, KnownFacts.ReverseDnsName, KnownFacts.CurrentIp];

    /// <inheritdoc/>
    public override GeneratorResult Run(GeneratorCall call)
    {
        var host = call.Host;
        var address = host.Text(KnownFacts.CurrentIp);
        var canonical = address is null ? null : IpAddressFormat.Canonical(address);
        if (address is not null && canonical is null)
        {
            // The address is read before anybody is asked for a name.
            return GeneratorResult.Fail($"'{address}' is not a valid IP address.", KnownFacts.CurrentIp);
        }

        var known = host.Text(KnownFacts.InstanceHostname);
        if ((FirstName(known) ?? host.Text(KnownFacts.ReverseDnsName)?.Trim()) is { Length: > 0 } name)
        {
            return GeneratorResult.Of(name);
        }

        // An instance has a name of its own, unless the facts say that it has none: the address would be a guess.
        if (host.IsInstance && known is null)
        {
            return GeneratorResult.Needs(KnownFacts.InstanceHostname);
        }

        return canonical is null
            ? GeneratorResult.NeedsOneOf(KnownFacts.InstanceHostname, KnownFacts.ReverseDnsName, KnownFacts.CurrentIp)
            : GeneratorResult.Of(canonical.Replace(':', '-'));
    }

    // The metadata service may give several names, and such as end with a dot: imdsclient/src/lib.rs (fetch_hostname).
    private static string? FirstName(string? names) =>
        names?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var first, ..] && first.TrimEnd('.') is { Length: > 0 } name ? name : null;
}
