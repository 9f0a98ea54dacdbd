using Settings.Compiler.Binding;

namespace Settings.Compiler.Catalog;

/// <summary>What one file says of a variant. What is null the variant that it is like says.</summary>
internal sealed record VariantData
{
    /// <summary>The file.</summary>
    public required string File { get; init; }

    public string? Platform { get; init; }

    public string? Runtime { get; init; }

    public string? Version { get; init; }

    public string? Flavor { get; init; }

    public IReadOnlyList<string>? Extensions { get; init; }

    public IReadOnlyList<string>? DefaultsLayers { get; init; }

    /// <summary>Those that it gives; the others are those of the variant that it is like.</summary>
    public DocumentTable? Constants { get; init; }

    /// <summary>Upstream's packages that decide which of several templates of one name the image has.</summary>
    public IReadOnlyList<string>? Packages { get; init; }

    /// <summary>The templates of its own, by the names that its configuration files use; all of them, when it gives any.</summary>
    public IReadOnlyDictionary<string, string>? Templates { get; init; }

    public MachineSettings? MachineSettings { get; init; }

    public IReadOnlyList<string>? ImageFileSets { get; init; }

    /// <summary>Those that it gives; the others are those of the variant that it is like.</summary>
    public required IReadOnlyDictionary<string, string> ImageNames { get; init; }
}
