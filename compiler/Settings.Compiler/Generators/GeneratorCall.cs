using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;

namespace Settings.Compiler.Generators;

/// <summary>What a program that fills in a setting is called with.</summary>
/// <param name="Arguments">The words after the program and its step.</param>
/// <param name="Settings">What lies below settings so far.</param>
/// <param name="Host">What the machine would answer.</param>
/// <param name="PodLimitOf">How many pods an instance type has room for; null when unknown.</param>
public sealed record GeneratorCall(ImmutableArray<string> Arguments, DocumentTable Settings, HostFacts Host, Func<string, int?> PodLimitOf)
{
    /// <summary>The value of the setting that an argument names; null when it has none, or none is named.</summary>
    /// <param name="index">Which argument, from 0.</param>
    public DocumentValue? SettingAt(int index) => DatastoreKey.TryParse(NameAt(index), out var key, out _) ? SettingsTree.Find(Settings, key) : null;

    /// <summary>The setting that an argument names; empty when none does.</summary>
    /// <param name="index">Which argument, from 0.</param>
    public string NameAt(int index) => Arguments.ElementAtOrDefault(index) ?? string.Empty;
}
