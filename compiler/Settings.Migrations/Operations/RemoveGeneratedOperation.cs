using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Generators;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>
/// The generator of a key is removed, whatever it is, and so is the value if it is what a given generator makes; any other value,
/// which someone has set, stays. A key without a value is left alone, its generator as well; a value that is not a string
/// fails the migration, and so does a setting that the given generator reads and that is not set. Upstream: RemoveSchnauzerMigration.
/// </summary>
/// <param name="Place">The metadata that contains the generator.</param>
/// <param name="Generator">The generator.</param>
/// <param name="Text">How the metadata spells it.</param>
public sealed record RemoveGeneratedOperation(StorePlace Place, StoredGenerator Generator, string Text) : MigrationOperation
{
    internal override IEnumerable<KnownGenerator> Generators => [new KnownGenerator(Place, Text, Generator, Generator)];

    internal override IEnumerable<NamedPlace> Places(VariantTraits variant) =>
        [NamedPlace.At(Place) with { IsRemoved = true, Expected = new DocumentString(Text, default) }, new NamedPlace(Place.Key)];

    internal override void Apply(MigrationData data)
    {
        var key = new StorePlace(Place.Key);
        if (GeneratedValues.Current(data, key) is not { } current)
        {
            return;
        }

        data.Metadata.Remove(Place);
        if (GeneratedValues.Run(Generator, data, key) == current)
        {
            data.Values.Remove(Place.Key);
        }
    }
}
