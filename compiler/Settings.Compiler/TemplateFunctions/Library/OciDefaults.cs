using Settings.Compiler.Binding;
using Settings.Compiler.Facts;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// oci_defaults "docker"|"containerd" TABLE: a section of the runtime's defaults. Which one, the name of the setting says:
/// capabilities or resource-limits.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/mod.rs (oci_defaults); the Linux names are those of settings-sdk
/// bottlerocket-settings-models/modeled-types/src/oci_defaults.rs. Upstream writes the limits in random order, this in the
/// order of their settings.
/// </summary>
public sealed class OciDefaults() : TemplateHelper("oci-defaults", "oci_defaults", [HelperParameter.Text, HelperParameter.Table])
{
    private const string LockedMemory = "max-locked-memory";

    /// <inheritdoc/>
    public override IReadOnlyList<HostFact> Facts => [KnownFacts.ElasticFabricAdapter];

    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call)
    {
        var isDocker = call.Text(0) switch
        {
            "docker" => true,
            "containerd" => false,
            _ => throw call.Refused(0, "its first argument must be 'docker' or 'containerd'"),
        };
        var section = call.Arguments[1].Path?.Name;
        if (call[1] is not DocumentTable table)
        {
            throw call.Unusable(1, "a table");
        }

        return Text(section switch
        {
            "capabilities" => Capabilities(call, table, isDocker),
            "resource-limits" => ResourceLimits(call, table, isDocker),
            _ => throw call.Refused(1, "its second argument must be a setting named 'capabilities' or 'resource-limits'"),
        });
    }

    private static string Capabilities(HelperCall call, DocumentTable table, bool isDocker)
    {
        var names = new List<string>();
        foreach (var entry in table.Entries)
        {
            if (entry.Value is not DocumentBoolean isEnabled)
            {
                throw call.Unusable(1, "a table of booleans");
            }

            if (isEnabled.Value)
            {
                names.Add($"\"CAP_{entry.Key.ToUpperInvariant().Replace('-', '_')}\"");
            }
        }

        var list = string.Join(",\n", names.Order(StringComparer.Ordinal));
        return isDocker
            ? $"[{list}]"
            : $"\"bounding\": [{list}],\n\"effective\": [{list}],\n\"permitted\": [{list}]\n";
    }

    private static string ResourceLimits(HelperCall call, DocumentTable table, bool isDocker)
    {
        var limits = new SortedDictionary<string, (Int128 Hard, Int128 Soft)>(StringComparer.Ordinal);
        foreach (var entry in table.Entries)
        {
            limits[entry.Key] = entry.Value is DocumentTable limit
                && limit["hard-limit"] is DocumentInteger hard
                && limit["soft-limit"] is DocumentInteger soft
                    ? (hard.Value, soft.Value)
                    : throw call.Unusable(1, "a table of limits, each with 'hard-limit' and 'soft-limit'");
        }

        if (call.Host.HasElasticFabricAdapter)
        {
            // The adapter pins huge pages: without a limit of its own, locked memory is unlimited.
            limits.TryAdd(LockedMemory, (-1, -1));
        }

        return string.Join(",\n", limits.Select(limit => isDocker
            ? DockerLimit(LinuxNameOf(call, limit.Key), limit.Value.Hard, limit.Value.Soft)
            : $"{{ \"type\": \"RLIMIT_{LinuxNameOf(call, limit.Key)}\", \"hard\": {Unsigned(limit.Value.Hard)}, \"soft\": {Unsigned(limit.Value.Soft)} }}"));
    }

    private static string DockerLimit(string name, Int128 hard, Int128 soft)
    {
        var lower = name.ToLowerInvariant();
        return $" \"{lower}\":{{ \"Name\": \"{lower}\", \"Hard\": {hard}, \"Soft\": {soft} }}";
    }

    private static ulong Unsigned(Int128 limit) => unchecked((ulong)(long)limit);

    private static string LinuxNameOf(HelperCall call, string setting) => setting switch
    {
        "max-address-space" => "AS",
        "max-core-file-size" => "CORE",
        "max-cpu-time" => "CPU",
        "max-data-size" => "DATA",
        "max-file-locks" => "LOCKS",
        "max-file-size" => "FSIZE",
        LockedMemory => "MEMLOCK",
        "max-msgqueue-size" => "MSGQUEUE",
        "max-nice-priority" => "NICE",
        "max-open-files" => "NOFILE",
        "max-pending-signals" => "SIGPENDING",
        "max-processes" => "NPROC",
        "max-realtime-priority" => "RTPRIO",
        "max-realtime-timeout" => "RTTIME",
        "max-resident-set" => "RSS",
        "max-stack-size" => "STACK",
        _ => throw call.Refused(1, $"Linux has no resource limit for '{setting}'"),
    };
}
