namespace Settings.Compiler.Hosts.Yaml;

/// <summary>What manifests say about the nodes that get their user data.</summary>
internal static class YamlEvidence
{
    private const string Kubernetes = "aws-k8s-";

    /// <summary>What a document says.</summary>
    public static HostEvidence Of(YamlNode document)
    {
        var kind = document.TextOf("kind");
        if (kind is "EC2NodeClass" or "AWSNodeTemplate")
        {
            return OfNodeClass(document["spec"], kind);
        }

        return HostEvidence.None;
    }

    /// <summary>What a value inside of a document adds.</summary>
    public static HostEvidence Of(YamlNode value, HostEvidence around) => around;

    // Upstream: karpenter.k8s.aws/v1, EC2NodeClass spec.amiSelectorTerms (alias: family@version) and amiFamily.
    private static HostEvidence OfNodeClass(YamlNode? spec, string kind)
    {
        if (spec is null)
        {
            return HostEvidence.None;
        }

        var family = spec.TextOf("amiFamily");
        var alias = (spec["amiSelectorTerms"] as YamlList)?.Items.Select(term => term.TextOf("alias")).FirstOrDefault(text => text is not null);
        var isBottlerocket = string.Equals(family, "Bottlerocket", StringComparison.OrdinalIgnoreCase) || alias?.StartsWith("bottlerocket@", StringComparison.OrdinalIgnoreCase) == true;
        if (!isBottlerocket)
        {
            return HostEvidence.None;
        }

        var version = alias?[(alias.IndexOf('@', StringComparison.Ordinal) + 1)..].TrimStart('v');
        return new HostEvidence(Kubernetes, null, version is null or "latest" ? null : version, alias is null ? $"amiFamily of the {kind}" : $"alias {alias} of the {kind}") { Provisioner = "karpenter" };
    }
}
