using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Generators;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>
/// A generator that is exactly the old one becomes the new one; a value that is what the old one makes becomes what the new
/// one makes, and any other, which someone has set, stays. Rendering is strict: where a setting that the old template reads
/// is missing, the migration fails, whatever the value is.
/// Upstream: ReplaceTemplateMigration, ReplaceSchnauzerMigration.
/// </summary>
/// <param name="Place">The metadata that contains the generator.</param>
/// <param name="Old">The generator that is replaced.</param>
/// <param name="New">The generator that it becomes.</param>
/// <param name="OldText">How the metadata spells the old one.</param>
/// <param name="NewText">How the metadata spells the new one.</param>
public sealed record RegenerateOperation(StorePlace Place, StoredGenerator Old, StoredGenerator New, string OldText, string NewText) : MigrationOperation
{
    internal override Replacement Replaces => new(Place, OldText, NewText);

    internal override IEnumerable<KnownGenerator> Generators => [new KnownGenerator(Place, OldText, Old, New), new KnownGenerator(Place, NewText, New, Old)];

    internal override IEnumerable<NamedPlace> Places(VariantTraits variant) =>
        [NamedPlace.At(Place) with { Expected = new DocumentString(OldText, default) }, new NamedPlace(Place.Key)];

    internal override void Apply(MigrationData data)
    {
        var key = new StorePlace(Place.Key);
        if (GeneratedValues.Current(data, key) is not { } current)
        {
            return;
        }

        if (data.Find(Place) is not DocumentString { Value: var stored } || stored != OldText)
        {
            return;
        }

        data.Set(Place, new DocumentString(NewText, default));
        if (GeneratedValues.Run(Old, data, key) == current)
        {
            data.Set(key, new DocumentString(GeneratedValues.Run(New, data, key), default));
        }
    }
}
