using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// etc_hosts_entries LIST: a line for each address and its aliases, in the order in which the addresses first appear.
/// The loopback addresses have lines of their own elsewhere.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/mod.rs (etc_hosts_entries).
/// </summary>
public sealed class EtcHostsEntries() : TemplateHelper("network", "etc_hosts_entries", [HelperParameter.List.Optional])
{
    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call)
    {
        var hosts = StaticHosts.Read(call, 0);
        return Text(string.Join('\n', hosts.Entries
            .Where(host => host.Address is not (StaticHosts.LoopbackV4 or StaticHosts.LoopbackV6))
            .Select(host => $"{host.Address} {string.Join(' ', host.Aliases)}")));
    }
}
