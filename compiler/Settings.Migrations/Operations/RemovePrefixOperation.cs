using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>
/// Removes the values of all keys whose names begin with a text, wherever in a segment it ends; their metadata stays.
/// Upstream: AddPrefixesMigration.
/// </summary>
/// <param name="Prefix">The text.</param>
public sealed record RemovePrefixOperation(string Prefix) : MigrationOperation
{
    internal override IEnumerable<NamedPlace> Places(VariantTraits variant) => [NamedPlace.Below(Prefix) with { IsRemoved = true }];

    internal override void Apply(MigrationData data)
    {
        foreach (var key in data.KeysThatBeginWith(Prefix))
        {
            data.Values.Remove(key);
        }
    }
}
