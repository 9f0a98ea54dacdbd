using Settings.Cli.Review.Sources;
using Settings.Compiler.Hosts;

namespace Settings.Cli.Review;

/// <summary>What a resource contains before or after a change.</summary>
/// <param name="File">What messages call it; for a file its name, relative to the working folder.</param>
/// <param name="Bytes">What it contains; empty when that is unknown.</param>
internal sealed record ResourceVersion(string File, byte[] Bytes)
{
    /// <summary>Whether it is a file of the working folder, so configuration files there govern it.</summary>
    public bool IsFile { get; init; }

    /// <summary>What is around it where that is not on disk; null otherwise.</summary>
    public Surroundings? Around { get; init; }

    /// <summary>Why nobody can say yet what it contains, as half a sentence; null when it is known.</summary>
    public string? Unknown { get; init; }

    /// <summary>What is known of its nodes from where it was found.</summary>
    public HostEvidence Evidence { get; init; } = HostEvidence.None;

    /// <summary>Whether it is the same as another, as far as both are known.</summary>
    public bool Equals(ResourceVersion? other) => other is not null && Unknown == other.Unknown && Bytes.AsSpan().SequenceEqual(other.Bytes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unknown, Bytes.Length);
}
