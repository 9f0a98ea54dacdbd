using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>Removes the value of a key; its metadata stays. Upstream: AddSettingsMigration, RemoveSettingsMigration.</summary>
/// <param name="Key">The name of the key.</param>
public sealed record RemoveKeyOperation(string Key) : MigrationOperation
{
    internal override IEnumerable<NamedPlace> Places(VariantTraits variant) => [new NamedPlace(Key) { IsRemoved = true }];

    internal override void Apply(MigrationData data) => data.Values.Remove(Key);
}
