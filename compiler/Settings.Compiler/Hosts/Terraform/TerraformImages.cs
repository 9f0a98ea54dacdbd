namespace Settings.Compiler.Hosts.Terraform;

/// <summary>
/// What the names of images in a file say about its nodes, if all say the same: parameters of SSM such as
/// /aws/service/bottlerocket/aws-k8s-1.31/x86_64/latest/image_id, and names such as bottlerocket-aws-ecs-2-x86_64-v1.50.0-abcdef12.
/// Upstream: bottlerocket README.md, "Finding an AMI".
/// </summary>
internal static class TerraformImages
{
    private const string Parameter = "/aws/service/bottlerocket/";
    private const string Image = "bottlerocket-aws-";

    /// <summary>What the names say; none when there are none, or when they differ.</summary>
    public static HostEvidence In(string text)
    {
        HostEvidence? found = null;
        foreach (var (prefix, skipped) in ((string, int)[])[(Parameter, Parameter.Length), (Image, Image.Length - "aws-".Length)])
        {
            for (var at = text.IndexOf(prefix, StringComparison.Ordinal); at >= 0; at = text.IndexOf(prefix, at + prefix.Length, StringComparison.Ordinal))
            {
                if (Of(text.AsSpan(at + skipped)) is not { } image)
                {
                    continue;
                }

                if (found is not null && found.Family != image.Family)
                {
                    return HostEvidence.None;
                }

                found = found is null ? image : found with
                {
                    Kubernetes = found.Kubernetes == image.Kubernetes ? found.Kubernetes : null,
                    Release = found.Release == image.Release ? found.Release : null,
                    Flavor = found.Flavor == image.Flavor ? found.Flavor : null,
                };
            }
        }

        return found ?? HostEvidence.None;
    }

    // aws-k8s-1.31-nvidia/x86_64/1.50.0/image_id, aws-ecs-2-aarch64-v1.50.0-abcdef12
    private static HostEvidence? Of(ReadOnlySpan<char> name)
    {
        var isKubernetes = name.StartsWith(NodeWords.Kubernetes);
        if (!isKubernetes && !name.StartsWith(NodeWords.Ecs))
        {
            return null;
        }

        var rest = name[NodeWords.Kubernetes.Length..];
        var version = rest[..VersionText.LengthAt(rest)].ToString();
        rest = rest[version.Length..];
        var flavor = rest.StartsWith("-nvidia") ? "nvidia" : rest.StartsWith("-fips") ? "fips" : null;
        var family = name[..NodeWords.Kubernetes.Length].ToString();
        return new HostEvidence(isKubernetes || version.Length == 0 ? family : family + version, isKubernetes && version.Length > 0 ? version : null, ReleaseIn(rest), $"the image {family}{version}{(flavor is null ? string.Empty : "-" + flavor)}")
        {
            Flavor = flavor,
        };
    }

    // The first number of three parts in the name.
    private static string? ReleaseIn(ReadOnlySpan<char> name)
    {
        var end = name.IndexOfAny(" \"'\n");
        name = end >= 0 ? name[..end] : name;
        foreach (var part in name.SplitAny("/-"))
        {
            if (VersionText.Of(name[part], 3) is { } release)
            {
                return release;
            }
        }

        return null;
    }
}
