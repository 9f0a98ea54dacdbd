namespace Settings.Compiler.Hosts.Yaml;

/// <summary>What manifests say about the nodes that get their user data.</summary>
internal static class YamlEvidence
{
    /// <summary>What a document says.</summary>
    public static HostEvidence Of(YamlNode document) => document.TextOf("kind") switch
    {
        "EC2NodeClass" or NodeWords.NodeTemplate => OfNodeClass(document["spec"], document.TextOf("kind") ?? string.Empty),
        "ClusterConfig" when document.TextOf("apiVersion")?.StartsWith("eksctl.io/", StringComparison.Ordinal) == true => OfCluster(document),
        _ => HostEvidence.None,
    };

    /// <summary>What a mapping inside of a document adds: a node group says more than its cluster.</summary>
    public static HostEvidence Of(YamlMapping mapping, HostEvidence around) =>
        mapping.TextOf("amiFamily") is { } family && around.Provisioner == NodeWords.Eksctl
            ? NodeWords.IsFamily(family) ? around with { Family = NodeWords.Kubernetes }
                : NodeWords.IsFipsFamily(family) ? around with { Family = NodeWords.Kubernetes, Flavor = "fips" }
                : around with { Family = null }
            : around;

    // Upstream: karpenter.k8s.aws/v1, EC2NodeClass spec.amiSelectorTerms (alias: family@version) and amiFamily.
    private static HostEvidence OfNodeClass(YamlNode? spec, string kind)
    {
        var family = spec?.TextOf("amiFamily");
        var alias = (spec?["amiSelectorTerms"] as YamlList)?.Items.Select(term => term.TextOf("alias")).FirstOrDefault(text => text is not null);
        if (!NodeWords.IsFamily(family) && NodeWords.VersionOfAlias(alias) is null)
        {
            return HostEvidence.None;
        }

        var version = alias?[(alias.IndexOf('@', StringComparison.Ordinal) + 1)..].TrimStart('v');
        return NodeWords.OfKubernetes(alias is null ? $"amiFamily of the {kind}" : $"alias {alias} of the {kind}") with
        {
            Release = version is null or "latest" ? null : version,
            Provisioner = kind == NodeWords.NodeTemplate ? NodeWords.KarpenterOfTemplates : NodeWords.Karpenter,
        };
    }

    // Upstream: eksctl.io/v1alpha5, ClusterConfig metadata.version.
    private static HostEvidence OfCluster(YamlNode document) => document["metadata"]?.TextOf("version") is { } version
        ? NodeWords.OfKubernetes($"Kubernetes {version} of the ClusterConfig") with { Kubernetes = version, Provisioner = NodeWords.Eksctl }
        : NodeWords.OfKubernetes("the ClusterConfig") with { Provisioner = NodeWords.Eksctl };
}
