namespace Settings.Compiler.Hosts.Terraform;

/// <summary>A block or an object, and those around it: what is said in one counts for what is in it.</summary>
/// <param name="body">The block or the object.</param>
/// <param name="entry">The line that it is the value of; null for a file.</param>
/// <param name="around">That around it; null for a file.</param>
/// <param name="values">What is known of variables.</param>
internal sealed class TerraformScope(HclBody body, HclEntry? entry, TerraformScope? around, HclValues values)
{
    private HostEvidence? _evidence;

    /// <summary>Whether the nodes are known to run Bottlerocket.</summary>
    public bool IsBottlerocket => Evidence.Why is not null;

    /// <summary>What is said here or around here; <see cref="HostEvidence.Why"/> only if it is about Bottlerocket.</summary>
    public HostEvidence Evidence => _evidence ??= Read();

    private bool IsOfEks => entry is { Key: "resource", Labels: ["aws_eks_node_group" or "aws_eks_cluster", ..] }
        || (entry is { Key: "module" } && SourceOf()?.Contains("eks", StringComparison.OrdinalIgnoreCase) == true);

    private HostEvidence Read()
    {
        var inherited = around?.Evidence ?? HostEvidence.None;
        var image = Said("ami_type") is { } type ? OfType("ami_type", type)
            : Said("platform") is { } platform ? OfPlatform("platform", platform)
            : Said("ami_family") is { } family ? OfPlatform("ami_family", family)
            : OfAlias();

        // Another operating system here is none of what is said around.
        var evidence = image is null ? inherited : new HostEvidence(image.Family, inherited.Kubernetes, image.Release ?? inherited.Release, image.Why)
        {
            Flavor = image.Flavor,
            Provisioner = image.Provisioner ?? inherited.Provisioner,
            FragmentOf = inherited.FragmentOf,
        };
        return evidence with
        {
            Kubernetes = VersionOf(Said("kubernetes_version") ?? Said("cluster_version") ?? (IsOfEks ? Said("version") : null), 2) ?? evidence.Kubernetes,
            Release = VersionOf(Said("ami_release_version") ?? Said("release_version"), 3) ?? evidence.Release,
            FragmentOf = OfBootstrap() is { } isContinued ? isContinued ? NodeWords.KubernetesTable : null : evidence.FragmentOf,
            Provisioner = entry is { Key: "module" } && SourceOf()?.Contains(NodeWords.TerraformEksSource, StringComparison.Ordinal) == true ? NodeWords.TerraformEks : evidence.Provisioner,
        };
    }

    // Whether the module begins the user data of these nodes with [settings.kubernetes]; null when nothing here says so.
    // Upstream: terraform-aws-modules/eks templates/bottlerocket_user_data.tpl, enable_bootstrap_user_data.
    private bool? OfBootstrap() => Said("enable_bootstrap_user_data") is { } said ? said == "true"
        : entry is { Key: "self_managed_node_groups" } || (entry is { Key: "module" } && SourceOf()?.Contains("self-managed-node-group", StringComparison.Ordinal) == true) ? true
        : null;

    private string? SourceOf() => values.Of(body["source"]);

    // Here, or among the defaults of all node groups.
    private string? Said(string key)
    {
        if (body[key] is { } value)
        {
            return values.Of(value);
        }

        foreach (var defaults in body.Entries)
        {
            if (defaults.Key.EndsWith("node_group_defaults", StringComparison.Ordinal) && defaults.Value is HclBody groups && groups[key] is { } common)
            {
                return values.Of(common);
            }
        }

        return null;
    }

    private static HostEvidence OfType(string key, string type) =>
        NodeWords.IsAmiType(type) ? NodeWords.OfKubernetes($"{key} = \"{type}\"") with { Flavor = NodeWords.FlavorOfAmiType(type) } : HostEvidence.None;

    // Upstream: terraform-aws-modules/eks, platform of node groups before version 21.
    private static HostEvidence OfPlatform(string key, string platform) =>
        NodeWords.IsFamily(platform) ? NodeWords.OfKubernetes($"{key} = \"{platform}\"") : HostEvidence.None;

    private HostEvidence? OfAlias()
    {
        foreach (var term in (body["amiSelectorTerms"] as HclList)?.Items ?? [])
        {
            if ((term as HclBody)?["alias"] is { } value && values.Of(value) is { } alias && NodeWords.VersionOfAlias(alias) is { } version)
            {
                return NodeWords.OfKubernetes($"alias {alias}") with { Release = VersionOf(version, 3), Provisioner = NodeWords.Karpenter };
            }
        }

        return null;
    }

    // 1.33, 1.20.0-fcf71a47; null when it has other parts, or names what is newest.
    private static string? VersionOf(string? text, int parts)
    {
        var version = text.AsSpan();
        return VersionText.Of(version.IndexOf('-') is >= 0 and var build ? version[..build] : version, parts);
    }
}
