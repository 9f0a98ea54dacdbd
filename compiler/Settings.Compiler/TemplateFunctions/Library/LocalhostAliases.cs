using Settings.Compiler.Binding;
using Settings.Compiler.Facts;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// localhost_aliases "ipv4"|"ipv6" NAME LIST: the names of the node itself for a loopback line: its host name, unless the
/// list or a name server knows it, then the aliases the list gives that loopback address.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/mod.rs (localhost_aliases, hostname_resolveable).
/// </summary>
public sealed class LocalhostAliases() : TemplateHelper(
    "network", "localhost_aliases", [HelperParameter.Text, HelperParameter.Text, HelperParameter.List.Optional])
{
    /// <inheritdoc/>
    public override IReadOnlyList<HostFact> Facts => [KnownFacts.ResolvableNames];

    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call)
    {
        var loopback = call.Text(0) switch
        {
            "ipv4" => StaticHosts.LoopbackV4,
            "ipv6" => StaticHosts.LoopbackV6,
            _ => throw call.Refused(0, "its first argument must be 'ipv4' or 'ipv6'"),
        };
        var name = call.Text(1);
        var hosts = StaticHosts.Read(call, 2);

        var aliases = hosts.Entries.Where(host => string.Equals(host.Address, loopback, StringComparison.Ordinal)).SelectMany(host => host.Aliases);
        var isKnown = name.Length == 0 || hosts.Names(name) || call.Host.ResolvableNames.Contains(name);
        return Text(string.Join(' ', isKnown ? aliases : aliases.Prepend(name)));
    }
}
