namespace Settings.Compiler.Catalog;

/// <summary>What is known of a release of which no whole copy was found, and which is therefore put together from parts.</summary>
/// <param name="Certain">What is as in the real release, in words.</param>
/// <param name="Uncertain">What may differ from the real release, in words.</param>
public sealed record RebuiltRelease(IReadOnlyList<string> Certain, IReadOnlyList<string> Uncertain)
{
    /// <summary>Says so in one line.</summary>
    /// <param name="release">The release, such as 1.55.0.</param>
    public string Describe(string release) =>
        $"Release {release} is rebuilt from parts. Certain: {string.Join(", ", Certain)}. Not certain: {string.Join(", ", Uncertain)}.";
}
