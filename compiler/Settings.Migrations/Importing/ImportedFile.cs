namespace Settings.Migrations.Importing;

/// <summary>A file for a catalog that was made of upstream's.</summary>
/// <param name="Path">Its path in the catalog.</param>
/// <param name="Text">Its content.</param>
public sealed record ImportedFile(string Path, string Text);
