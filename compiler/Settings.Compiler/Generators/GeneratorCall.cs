using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Helpers;

namespace Settings.Compiler.Generators;

/// <summary>What a program that fills in a setting is called with.</summary>
/// <param name="Arguments">The words behind the program and its step.</param>
/// <param name="Settings">What lies below settings so far.</param>
/// <param name="Host">What the machine would answer.</param>
/// <param name="PodLimitOf">How many pods an instance type has room for; null when nobody knows.</param>
public sealed record GeneratorCall(ImmutableArray<string> Arguments, DocumentTable Settings, HostFacts Host, Func<string, int?> PodLimitOf)
{
    /// <summary>The value of the setting that the first argument names; null when it has none, or none is named.</summary>
    public DocumentValue? NamedSetting => Arguments is [var name, ..] && DatastoreKey.TryParse(name, out var key, out _) ? SettingsTree.Find(Settings, key) : null;
}
