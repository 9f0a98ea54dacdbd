using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>A value that becomes a file.</summary>
/// <param name="Root">The path of the folder in which keys begin.</param>
/// <param name="Key">The name of the key.</param>
/// <param name="Metadata">The name of the metadata; null for the value of the key.</param>
/// <param name="Value">What the file contains.</param>
internal readonly record struct StoreLeaf(string Root, string Key, string? Metadata, DocumentValue Value);
