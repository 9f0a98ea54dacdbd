using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>
/// Removes the values of all keys whose names begin with one text and end with another; the two may overlap, unless
/// something must be between them. Upstream: bottlerocket
/// sources/settings-migrations/archived/v1.16.0/kernel-modules-autoload-settings, AddPrefixSuffixMigration.
/// </summary>
/// <param name="Start">What the names begin with.</param>
/// <param name="End">What the names end with.</param>
/// <param name="IsApart">Whether a character or more must be between the two.</param>
public sealed record RemoveMatchOperation(string Start, string End, bool IsApart) : MigrationOperation
{
    internal override IEnumerable<NamedPlace> Places(VariantTraits variant) => [new NamedPlace(Start) { End = End, IsApart = IsApart, IsRemoved = true }];

    internal override void Apply(MigrationData data)
    {
        var shortest = IsApart ? Start.Length + End.Length + 1 : 0;
        foreach (var key in data.KeysThatBeginWith(Start).Where(key => key.Length >= shortest && key.EndsWith(End, StringComparison.Ordinal)))
        {
            data.Values.Remove(key);
        }
    }
}
