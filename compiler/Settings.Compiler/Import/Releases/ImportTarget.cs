namespace Settings.Compiler.Import.Releases;

/// <summary>What the parts of an import share: the catalog that they change for one release.</summary>
/// <param name="Catalog">The catalog with the changes so far.</param>
/// <param name="Facts">Which of upstream's texts it stands for.</param>
/// <param name="Release">The release that is imported.</param>
/// <param name="Others">The other releases of the catalog, the oldest first.</param>
internal sealed record ImportTarget(ImportedCatalog Catalog, UpstreamFacts Facts, string Release, IReadOnlyList<string> Others)
{
    private readonly List<string> _notes = [];

    /// <summary>What the user should know: what is not in the checkouts, and where it comes from.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Adds a note, once.</summary>
    public void Note(string note)
    {
        if (!_notes.Contains(note, StringComparer.Ordinal))
        {
            _notes.Add(note);
        }
    }

    /// <summary>Lets a file say something in the release, and in the others what it said.</summary>
    /// <param name="path">The path without its extension.</param>
    /// <param name="extension">The extension, with its dot.</param>
    /// <param name="text">The text.</param>
    public void Put(string path, string extension, string text) =>
        Catalog.Add(new ImportedFile(Catalog.PlaceFor(path, extension, Release, Others), text));
}
