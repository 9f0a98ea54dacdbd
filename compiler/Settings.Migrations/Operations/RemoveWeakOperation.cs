using Settings.Compiler.Datastore;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>Removes the values of all keys that are weak by metadata of their own. Upstream: RemoveMetadataAndWeakSettingsMigration.</summary>
public sealed record RemoveWeakOperation : MigrationOperation
{
    internal override IEnumerable<NamedPlace> Places(VariantTraits variant) => [new NamedPlace(string.Empty) { IsAll = true }];

    internal override void Apply(MigrationData data)
    {
        foreach (var (place, strength) in data.Metadata)
        {
            if (StrengthRules.IsWeak(place.Metadata, strength))
            {
                data.Values.Remove(place.Key);
            }
        }
    }
}
