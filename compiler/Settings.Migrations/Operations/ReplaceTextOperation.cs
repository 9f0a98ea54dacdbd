using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>A string that is exactly the old one becomes the new one. Upstream: ReplaceStringMigration, ReplaceMetadataMigration.</summary>
/// <param name="Place">Whose value.</param>
/// <param name="Old">The value that is replaced.</param>
/// <param name="New">The value that it gets.</param>
public sealed record ReplaceTextOperation(StorePlace Place, string Old, string New) : MigrationOperation
{
    internal override Replacement Replaces => new(Place, Old, New);

    internal override IEnumerable<NamedPlace> Places(VariantTraits variant) => [NamedPlace.At(Place) with { Expected = new DocumentString(Old, default) }];

    internal override void Apply(MigrationData data)
    {
        if (data.Find(Place) is DocumentString text && text.Value == Old)
        {
            data.Set(Place, new DocumentString(New, default));
        }
    }
}
