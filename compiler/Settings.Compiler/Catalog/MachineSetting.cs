using Settings.Compiler.Datastore;

namespace Settings.Compiler.Catalog;

/// <summary>A setting that a program of the node reads from its machine.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Command">The program with its arguments, in the form of a setting generator's command.</param>
public sealed record MachineSetting(DatastoreKey Setting, string Command);
