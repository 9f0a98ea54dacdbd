namespace Settings.Compiler.Schemas;

/// <summary>What the vocabulary keyword says about a member of a table.</summary>
internal sealed record PropertyTraits
{
    public static readonly PropertyTraits None = new();

    public string? StoredAs { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public bool RefusesNull { get; init; }

    public bool MayEndEarly { get; init; }
}
