using Settings.Compiler.Binding;

namespace Settings.Compiler.Analysis;

/// <summary>The target that whoever asks names: options of a command line, the choice in an editor. What it leaves open, the document may say.</summary>
/// <param name="Variant">The variant, such as aws-k8s-1.31; null when it is left open.</param>
/// <param name="Release">The release, such as 1.26.1; null when it is left open.</param>
public sealed record TargetRequest(string? Variant, string? Release)
{
    /// <summary>One that leaves all to the document.</summary>
    public static TargetRequest Open { get; } = new(null, null);

    /// <summary>The processor architecture of the image.</summary>
    public string Arch { get; init; } = "x86_64";

    /// <summary>Whether the nearest release with complete data may stand in for one without.</summary>
    public bool TakesNearest { get; init; }

    /// <summary>The same request with the comment of a document where it leaves something open.</summary>
    internal TargetRequest With(TargetComment comment) => this with { Variant = Variant ?? comment.Variant, Release = Release ?? comment.Release };
}
