using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>The keys whose values are converted.</summary>
/// <param name="Name">The name of a key, or what the names of all keys begin with.</param>
/// <param name="IsPrefix">Whether it is what names begin with.</param>
public sealed record KeySelection(string Name, bool IsPrefix)
{
    /// <summary>Whether the keys of a setting are among them.</summary>
    /// <param name="pattern">The key, with stars for names.</param>
    internal bool Selects(string pattern) => IsPrefix ? pattern.StartsWith(Name, StringComparison.Ordinal) : pattern == Name;

    internal IReadOnlyList<string> In(MigrationData data) =>
        IsPrefix ? data.KeysThatBeginWith(Name) : data.Values.ContainsKey(Name) ? [Name] : [];
}
