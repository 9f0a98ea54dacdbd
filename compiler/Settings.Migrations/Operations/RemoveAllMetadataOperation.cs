using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>Removes all metadata of all keys. Upstream: RemoveMetadataAndWeakSettingsMigration.</summary>
public sealed record RemoveAllMetadataOperation : MigrationOperation
{
    internal override void Apply(MigrationData data) => data.Metadata.Clear();
}
