namespace Settings.Compiler.Import;

/// <summary>A file of a catalog that an import has made.</summary>
/// <param name="Path">Its path in the catalog.</param>
/// <param name="Text">Its whole content.</param>
public sealed record ImportedFile(string Path, string Text);
