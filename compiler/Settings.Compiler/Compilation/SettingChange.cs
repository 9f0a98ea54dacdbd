using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;

namespace Settings.Compiler.Compilation;

/// <summary>A setting that two nodes do not agree on.</summary>
/// <param name="Key">The setting.</param>
/// <param name="Before">Its value on the first; null when it has none.</param>
/// <param name="After">Its value on the second; null when it has none.</param>
public sealed record SettingChange(DatastoreKey Key, DocumentValue? Before, DocumentValue? After);
