namespace Settings.Compiler.Import.Upstream;

/// <summary>What a package requires or conflicts with: a name, or names with "and", "or", "if" and "unless" between them.</summary>
/// <param name="Name">The name, such as containerd or variant(aws-dev); null when it is made of parts.</param>
/// <param name="Word">What is between the parts: and, or, if, unless.</param>
/// <param name="Parts">The parts.</param>
internal sealed record RpmCondition(string? Name, string Word, IReadOnlyList<RpmCondition> Parts)
{
    /// <summary>A name by itself.</summary>
    public static RpmCondition Of(string name) => new(name, string.Empty, []);

    /// <summary>Whether it holds.</summary>
    /// <param name="has">Whether a name is there.</param>
    public bool Holds(Func<string, bool> has) => (Name, Word) switch
    {
        ({ } name, _) => has(name),
        (_, "or") => Parts.Any(part => part.Holds(has)),
        (_, "if") => !Parts[1].Holds(has) || Parts[0].Holds(has),
        (_, "unless") => Parts[1].Holds(has) || Parts[0].Holds(has),
        _ => Parts.All(part => part.Holds(has)),
    };

    /// <summary>The names that must be added for it to hold.</summary>
    /// <param name="has">Whether a name is there.</param>
    public IEnumerable<string> Missing(Func<string, bool> has)
    {
        if (Holds(has))
        {
            return [];
        }

        return (Name, Word) switch
        {
            ({ } name, _) => [name],
            (_, "and") => Parts.SelectMany(part => part.Missing(has)),
            _ => Parts[0].Missing(has),
        };
    }
}
