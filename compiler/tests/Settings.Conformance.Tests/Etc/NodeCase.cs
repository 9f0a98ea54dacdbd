using Settings.Compiler.Binding;

namespace Settings.Conformance.Tests.Etc;

/// <summary>What a node made of one document.</summary>
/// <param name="Release">The release of its image.</param>
/// <param name="Variant">The variant of its image.</param>
/// <param name="Name">The case, such as minimal.</param>
internal sealed record NodeCase(string Release, string Variant, string Name)
{
    /// <summary>The path of the user data.</summary>
    public required string UserData { get; init; }

    /// <summary>The settings as templates saw them: merged and normalised.</summary>
    public required DocumentTable Settings { get; init; }

    /// <summary>The configuration files, sorted by path.</summary>
    public required IReadOnlyList<FileFacts> Files { get; init; }

    /// <summary>The setting generators, sorted by setting.</summary>
    public required IReadOnlyList<GeneratorFacts> Generators { get; init; }

    /// <summary>Where the content of one of the files is, for a look at a difference; null in a clone on its own.</summary>
    public string? ExternalContentOf(string path) => ConformanceData.ExternalOf($"etc/{Release}/{Variant}/{Name}/files{path}");
}
