namespace Settings.Compiler.Compilation.Releases;

/// <summary>Something that a variant has.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called: a setting, a service, a path.</param>
/// <param name="Traits">What is to be said of it, each under a name.</param>
public sealed record VariantFact(VariantFactKind Kind, string Name, IReadOnlyList<(string Name, string Text)> Traits)
{
    /// <summary>What is said of it where it is new or gone: its first trait, or more.</summary>
    public string Summary { get; init; } = Traits[0].Text;
}

