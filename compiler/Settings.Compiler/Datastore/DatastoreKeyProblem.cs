namespace Settings.Compiler.Datastore;

/// <summary>A key that a datastore refuses, and why.</summary>
/// <param name="Fault">The rule it breaks.</param>
/// <param name="Key">The key.</param>
/// <param name="Segment">The segment that breaks the rule; the last one when the whole name does.</param>
/// <param name="Detail">The character that cannot be in a key, or the length in bytes; empty for an empty segment.</param>
public sealed record DatastoreKeyProblem(DatastoreKeyFault Fault, DatastoreKey Key, string Segment, string Detail);
