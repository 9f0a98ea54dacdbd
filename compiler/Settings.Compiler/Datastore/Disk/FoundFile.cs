namespace Settings.Compiler.Datastore.Disk;

/// <summary>A file of a datastore that a key has.</summary>
/// <param name="Folder">The path of its folder.</param>
/// <param name="Name">Its name.</param>
/// <param name="Transaction">The transaction that it belongs to; null for what is live.</param>
/// <param name="Key">The name of the key.</param>
/// <param name="Metadata">The name of the metadata; null for the value.</param>
internal readonly record struct FoundFile(string Folder, string Name, string? Transaction, string Key, string? Metadata);
