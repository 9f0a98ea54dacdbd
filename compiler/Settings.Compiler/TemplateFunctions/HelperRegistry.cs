
using Settings.Compiler.TemplateFunctions.Library;

namespace Settings.Compiler.TemplateFunctions;

/// <summary>The helpers there are. Upstream: core-kit sources/api/schnauzer/src/v2/import/helpers.rs (all_helpers).</summary>
public static class HelperRegistry
{
    /// <summary>The functions that are part of the template language; no template names them in its header.</summary>
    public static IReadOnlyList<TemplateHelper> Language { get; } = [new HtmlEscape(), new JsonEquals(), new IncludeZero()];

    /// <summary>Those that ask the machine, in the order of their names.</summary>
    public static IReadOnlyList<TemplateHelper> AskingMachine => [new KubeReserveCpu(), new LocalhostAliases(), new OciDefaults()];

    /// <summary>
    /// The helper of a name, whichever extension offers it, or null: templates of early releases do not name extensions.
    /// Upstream: core-kit sources/api/schnauzer/src/v1.rs (build_template_registry).
    /// </summary>
    public static TemplateHelper? Find(string name)
    {
        foreach (var extension in (ReadOnlySpan<string>)["aws", "ecs", "kubernetes", "network", "updates", "oci-defaults", "std"])
        {
            if (Find(extension, name) is { } helper)
            {
                return helper;
            }
        }

        return null;
    }

    /// <summary>The helper that an extension offers under a name, or null.</summary>
    public static TemplateHelper? Find(string extension, string name) => (extension, name) switch
    {
        ("aws", "aws-config") => new AwsConfig(),
        ("aws", "ecr-prefix") => new EcrPrefix(),
        ("ecs", "ecs_metadata_service_limits") => new EcsMetadataServiceLimits(),
        ("kubernetes", "join_node_taints") => new JoinNodeTaints(),
        ("kubernetes", "kube_reserve_cpu") => new KubeReserveCpu(),
        ("kubernetes", "kube_reserve_memory") => new KubeReserveMemory(),
        ("network", "localhost_aliases") => new LocalhostAliases(),
        ("network", "etc_hosts_entries") => new EtcHostsEntries(),
        ("network", "host") => new Host(),
        ("updates", "tuf-prefix") => new TufPrefix(),
        ("updates", "metadata-prefix") => new MetadataPrefix(),
        ("oci-defaults", "oci_defaults") => new OciDefaults(),
        ("std", "any_enabled") => new AnyEnabled(),
        ("std", "base64_decode") => new Base64Decode(),
        ("std", "default") => new DefaultValue(),
        ("std", "toml_encode") => new TomlEncode(),
        ("std", "join_array") => new JoinArray(),
        ("std", "join_map") => new JoinMap(),
        ("std", "is_set") => new IsSet(),
        ("std", "goarch") => new GoArch(),
        ("std", "negate_or_else") => new NegateOrElse(),
        ("std", "is_null") => new IsKind("null"),
        ("std", "is_bool") => new IsKind("bool"),
        ("std", "is_number") => new IsKind("number"),
        ("std", "is_string") => new IsKind("string"),
        ("std", "is_array") => new IsKind("array"),
        ("std", "is_object") => new IsKind("object"),
        _ => null,
    };
}
