namespace Settings.Compiler.Catalog;

/// <summary>A path that an image has besides the files rendered from settings.</summary>
/// <param name="Path">The path; in one written at run time a star stands for any part of a name.</param>
/// <param name="Kind">How it comes to be there.</param>
/// <param name="Origin">The upstream package and file that say so.</param>
public sealed record ImageFile(string Path, ImageFileKind Kind, string Origin)
{
    /// <summary>Its permissions in octal digits; null for links, and where they are not known.</summary>
    public string? Mode { get; init; }

    /// <summary>What a link contains; null for everything else.</summary>
    public string? Target { get; init; }

    /// <summary>What a file of the image contains; null when that is not known.</summary>
    public string? Content { get; init; }

    /// <summary>The SHA-256 of what it contains, in lower-case hexadecimal digits, where that is all that is known.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The names of the services that write it, sorted; often none.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];
}
