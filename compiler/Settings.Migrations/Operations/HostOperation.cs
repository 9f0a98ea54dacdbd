using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>What the real migration does to the machine beside its datastore. It is reported, never done.</summary>
/// <param name="Effect">What it does.</param>
public sealed record HostOperation(string Effect) : MigrationOperation
{
    internal override IEnumerable<NamedPlace> Places(VariantTraits variant) => [];

    internal override void Apply(MigrationData data) => data.HostEffects.Add(Effect);
}
