namespace Settings.Cli.Review.Catalogs;

/// <summary>Something that differs between two catalogs, as people read it.</summary>
/// <param name="Title">What it is one of, such as "defaults".</param>
/// <param name="Name">What it is called.</param>
/// <param name="Line">What there is to say about it, with a sign before it.</param>
/// <param name="Images">The images for which this holds; null for what no image has.</param>
internal sealed record CatalogEntry(string Title, string Name, string Line, IReadOnlyList<string>? Images)
{
    /// <summary>More lines; empty for none.</summary>
    public string Body { get; init; } = string.Empty;
}
