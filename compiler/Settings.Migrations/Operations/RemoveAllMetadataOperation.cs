using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>Removes all metadata of all keys. Upstream: RemoveMetadataAndWeakSettingsMigration.</summary>
public sealed record RemoveAllMetadataOperation : MigrationOperation
{
    internal override IEnumerable<NamedPlace> Places(VariantTraits variant) => [new NamedPlace(string.Empty, string.Empty) { IsAll = true }];

    internal override void Apply(MigrationData data) => data.Metadata.Clear();
}
