namespace Settings.Compiler.Hosts.Yaml;

/// <summary>A field with a map of which only the keys count: a list is made of them.</summary>
/// <param name="Field">The field.</param>
/// <param name="Setting">The list.</param>
/// <param name="Names">The keys that get into it.</param>
/// <param name="With">The field without which the list is not written; null for none.</param>
internal sealed record FieldKeys(string Field, string Setting, IReadOnlyList<string> Names, string? With);
