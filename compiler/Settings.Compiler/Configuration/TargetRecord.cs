namespace Settings.Compiler.Configuration;

/// <summary>A target of the table "targets", as it is written.</summary>
internal sealed record TargetRecord
{
    /// <summary>The variant, such as aws-k8s-1.34, or a pattern such as aws-k8s-*; null when it is left open.</summary>
    public string? Variant { get; init; }

    /// <summary>The release, such as 1.50.0; null when it is left open.</summary>
    public string? Release { get; init; }

    /// <summary>The processor architecture of the image; null when it is left open.</summary>
    public string? Arch { get; init; }

    /// <summary>What is between the document and the node, such as karpenter@1.8.0; null when it is left open.</summary>
    public string? Provisioner { get; init; }
}
