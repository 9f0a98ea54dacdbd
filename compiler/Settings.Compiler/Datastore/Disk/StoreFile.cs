namespace Settings.Compiler.Datastore.Disk;

/// <summary>An entry of a folder.</summary>
/// <param name="Name">Its name, without the folder.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct StoreFile(string Name, StoreFileKind Kind);
