using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>A string or a heredoc.</summary>
/// <param name="span">Where, with its quotation marks or its words.</param>
internal sealed class HclTemplate(TextSpan span) : HclNode(span)
{
    /// <summary>What is between them.</summary>
    public TextSpan Content { get; init; }

    /// <summary>What is put into it, in order.</summary>
    public required IReadOnlyList<HclInterpolation> Interpolations { get; init; }

    /// <summary>The word that ends the heredoc; null for a string in quotation marks.</summary>
    public string? Marker { get; init; }

    /// <summary>Whether the indentation of its lines does not count.</summary>
    public bool IsFlush { get; init; }

    /// <summary>Whether its end was found.</summary>
    public bool IsClosed { get; init; }
}
