using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore;

/// <summary>What a datastore knows about a key besides its value.</summary>
/// <param name="Key">The key it is about, and all keys below that have none of this name themselves.</param>
/// <param name="Name">What it is called: "affected-services", "setting-generator" or a name that later releases bring.</param>
/// <param name="Value">The value; a list or a text in the releases known so far.</param>
public sealed record MetadataEntry(DatastoreKey Key, string Name, DocumentValue Value);
