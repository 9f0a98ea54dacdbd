namespace Settings.Compiler.Hosts.Yaml;

/// <summary>What manifests say about the nodes that get their user data.</summary>
internal static class YamlEvidence
{
    private const string Kubernetes = "aws-k8s-";
    private const string Bottlerocket = "Bottlerocket";
    private const string WithFips = "BottlerocketFips";

    // Upstream: aws/karpenter-provider-aws v0.33.0 removed the kind.
    private const string OldClass = "AWSNodeTemplate";
    private const string LastWithOldClass = "karpenter@0.32";

    /// <summary>What a document says.</summary>
    public static HostEvidence Of(YamlNode document) => document.TextOf("kind") switch
    {
        "EC2NodeClass" or OldClass => OfNodeClass(document["spec"], document.TextOf("kind") ?? string.Empty),
        "ClusterConfig" when document.TextOf("apiVersion")?.StartsWith("eksctl.io/", StringComparison.Ordinal) == true => OfCluster(document),
        _ => HostEvidence.None,
    };

    /// <summary>What a mapping inside of a document adds: a node group says more than its cluster.</summary>
    public static HostEvidence Of(YamlMapping mapping, HostEvidence around) =>
        mapping.TextOf("amiFamily") is { } family && around.Provisioner == "eksctl"
            ? family.Equals(Bottlerocket, StringComparison.OrdinalIgnoreCase) ? around with { Family = Kubernetes }
                : family.Equals(WithFips, StringComparison.OrdinalIgnoreCase) ? around with { Family = Kubernetes, Flavor = "fips" }
                : around with { Family = null }
            : around;

    // Upstream: karpenter.k8s.aws/v1, EC2NodeClass spec.amiSelectorTerms (alias: family@version) and amiFamily.
    private static HostEvidence OfNodeClass(YamlNode? spec, string kind)
    {
        var family = spec?.TextOf("amiFamily");
        var alias = (spec?["amiSelectorTerms"] as YamlList)?.Items.Select(term => term.TextOf("alias")).FirstOrDefault(text => text is not null);
        var isBottlerocket = string.Equals(family, Bottlerocket, StringComparison.OrdinalIgnoreCase) || alias?.StartsWith("bottlerocket@", StringComparison.OrdinalIgnoreCase) == true;
        if (!isBottlerocket)
        {
            return HostEvidence.None;
        }

        var version = alias?[(alias.IndexOf('@', StringComparison.Ordinal) + 1)..].TrimStart('v');
        return new HostEvidence(Kubernetes, null, version is null or "latest" ? null : version, alias is null ? $"amiFamily of the {kind}" : $"alias {alias} of the {kind}") { Provisioner = kind == OldClass ? LastWithOldClass : "karpenter" };
    }

    // Upstream: eksctl.io/v1alpha5, ClusterConfig metadata.version.
    private static HostEvidence OfCluster(YamlNode document) => document["metadata"]?.TextOf("version") is { } version
        ? new HostEvidence(Kubernetes, version, null, $"Kubernetes {version} of the ClusterConfig") { Provisioner = "eksctl" }
        : new HostEvidence(Kubernetes, null, null, "the ClusterConfig") { Provisioner = "eksctl" };
}
