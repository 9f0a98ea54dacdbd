namespace Settings.Compiler.Hosts;

/// <summary>
/// What the languages around user data call nodes of Bottlerocket, and what follows from it: families of variants, and what is between
/// the text and the node. Each language reads its own words; what they mean is said here alone. Searching a text needs no catalog, so
/// these names are not in it.
/// </summary>
internal static class NodeWords
{
    /// <summary>The beginning of the names of variants with Kubernetes on EC2.</summary>
    public const string Kubernetes = "aws-k8s-";

    /// <summary>The beginning of the names of variants with ECS.</summary>
    public const string Ecs = "aws-ecs-";

    /// <summary>The table that provisioners begin for nodes of Kubernetes.</summary>
    public const string KubernetesTable = "settings.kubernetes";

    /// <summary>The table that provisioners begin for nodes of ECS.</summary>
    public const string EcsTable = "settings.ecs";

    /// <summary>Karpenter, of any version.</summary>
    public const string Karpenter = "karpenter";

    /// <summary>The newest Karpenter with the kind AWSNodeTemplate. Upstream: aws/karpenter-provider-aws v0.33.0 removed it.</summary>
    public const string KarpenterOfTemplates = "karpenter@0.32";

    /// <summary>The kind of node classes that only <see cref="KarpenterOfTemplates"/> and older versions have.</summary>
    public const string NodeTemplate = "AWSNodeTemplate";

    /// <summary>The Terraform module for EKS.</summary>
    public const string TerraformEks = "terraform-aws-eks";

    /// <summary>A part of the source of that module. Upstream: registry.terraform.io, terraform-aws-modules/eks/aws.</summary>
    public const string TerraformEksSource = "terraform-aws-modules/eks/aws";

    /// <summary>The CDK.</summary>
    public const string Cdk = "cdk";

    /// <summary>eksctl.</summary>
    public const string Eksctl = "eksctl";

    // Upstream: karpenter.k8s.aws/v1, EC2NodeClass spec.amiSelectorTerms: family@version.
    private const string Alias = "bottlerocket@";

    // Upstream: EKS API, Nodegroup amiType: BOTTLEROCKET_x86_64, BOTTLEROCKET_ARM_64_NVIDIA, BOTTLEROCKET_x86_64_FIPS.
    private const string AmiType = "BOTTLEROCKET";

    /// <summary>Whether a family of images is Bottlerocket: amiFamily of Karpenter and eksctl, platform and ami_family of Terraform modules.</summary>
    public static bool IsFamily(string? family) => string.Equals(family, "bottlerocket", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a family of images is Bottlerocket with FIPS: amiFamily of eksctl.</summary>
    public static bool IsFipsFamily(string? family) => string.Equals(family, "bottlerocketfips", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an AMI type of EKS is one of Bottlerocket.</summary>
    public static bool IsAmiType(string type) => type.StartsWith(AmiType, StringComparison.OrdinalIgnoreCase);

    /// <summary>The flavor of an AMI type of EKS; null for none.</summary>
    public static string? FlavorOfAmiType(string type) =>
        type.EndsWith("_NVIDIA", StringComparison.OrdinalIgnoreCase) ? "nvidia" : type.EndsWith("_FIPS", StringComparison.OrdinalIgnoreCase) ? "fips" : null;

    /// <summary>The version that an alias of Karpenter names; null when it is not one of Bottlerocket.</summary>
    public static string? VersionOfAlias(string? alias) => alias?.StartsWith(Alias, StringComparison.OrdinalIgnoreCase) == true ? alias[Alias.Length..] : null;

    /// <summary>Nodes of Kubernetes.</summary>
    /// <param name="why">What says so, in a few words.</param>
    public static HostEvidence OfKubernetes(string why) => new(Kubernetes, null, null, why);

    /// <summary>Whether a text begins like user data of other systems: scripts, cloud-init and archives of MIME.</summary>
    public static bool IsOfAnotherSystem(string text) => text.AsSpan().TrimStart() is var start
        && (start.StartsWith("#!") || start.StartsWith("#cloud-config") || start.StartsWith("<powershell>") || start.StartsWith("MIME-Version:") || start.StartsWith("Content-Type:"));
}
