namespace Settings.Compiler.Datastore.Disk;

/// <summary>A datastore that was read.</summary>
/// <param name="Content">What it contains.</param>
/// <param name="Skipped">The files that a node does not look at, and so loses when it writes the store anew; relative to the store, sorted.</param>
public sealed record StoreReading(FlatStore Content, IReadOnlyList<string> Skipped);
