namespace Settings.Compiler.Hosts;

/// <summary>What the text around a document says about the nodes that get it.</summary>
/// <param name="Family">The beginning of the names of the variants, such as aws-k8s-; null when it is silent.</param>
/// <param name="Kubernetes">The version of Kubernetes, such as 1.33; null when it is silent.</param>
/// <param name="Release">The release, such as 1.50.0; null when it is silent.</param>
/// <param name="Why">What says so, in a few words; null when nothing does.</param>
public sealed record HostEvidence(string? Family, string? Kubernetes, string? Release, string? Why)
{
    /// <summary>Nothing is said.</summary>
    public static HostEvidence None { get; } = new(null, null, null, null);

    /// <summary>The flavour of the image, such as nvidia or fips; null when it is silent.</summary>
    public string? Flavor { get; init; }

    /// <summary>The table that the document goes on with, such as settings.kubernetes; null when it is one of its own.</summary>
    public string? FragmentOf { get; init; }

    /// <summary>What writes a document of its own before the node gets this one, such as karpenter, with the newest version that it can be where it cannot be any, such as karpenter@0.32; null when it is silent.</summary>
    public string? Provisioner { get; init; }
}
