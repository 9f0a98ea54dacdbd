using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// A list of addresses and their aliases, entries of the same address merged where it first appears. The model has
/// written every address in its shortest form, so equal addresses are equal texts.
/// Upstream: settings-sdk bottlerocket-settings-models/modeled-types/src/shared.rs (EtcHostsEntries::iter_merged).
/// </summary>
internal sealed class StaticHosts
{
    /// <summary>The loopback address of IPv4.</summary>
    public const string LoopbackV4 = "127.0.0.1";

    /// <summary>The loopback address of IPv6.</summary>
    public const string LoopbackV6 = "::1";

    private readonly List<(string Address, List<string> Aliases)> _entries = [];

    /// <summary>The merged entries.</summary>
    public IReadOnlyList<(string Address, List<string> Aliases)> Entries => _entries;

    /// <summary>Reads an argument of the form [[address, [alias, alias]], ...]; one that is not set has no entries.</summary>
    public static StaticHosts Read(HelperCall call, int index)
    {
        var hosts = new StaticHosts();
        if (call[index] is null or DocumentNull)
        {
            return hosts;
        }

        if (call[index] is not DocumentArray list)
        {
            throw call.Unusable(index, "a list of addresses and aliases");
        }

        foreach (var item in list.Items)
        {
            if (item is not DocumentArray { Items: [DocumentString address, DocumentArray aliases] })
            {
                throw call.Unusable(index, "a list of addresses and aliases");
            }

            hosts.Add(address.Value, aliases.Items.OfType<DocumentString>().Select(alias => alias.Value));
        }

        return hosts;
    }

    /// <summary>Whether a name is an alias of any address.</summary>
    public bool Names(string name) => _entries.Exists(entry => entry.Aliases.Contains(name, StringComparer.Ordinal));

    private void Add(string address, IEnumerable<string> aliases)
    {
        var at = _entries.FindIndex(entry => string.Equals(entry.Address, address, StringComparison.Ordinal));
        if (at < 0)
        {
            _entries.Add((address, [.. aliases]));
        }
        else
        {
            _entries[at].Aliases.AddRange(aliases);
        }
    }
}
