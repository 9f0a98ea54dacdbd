using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation.Files;
using Settings.Compiler.Compilation.Releases;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Analysis.Catalogs;

/// <summary>Finds the settings whose type differs in more than the words that describe it.</summary>
/// <param name="before">The first catalog.</param>
/// <param name="after">The second catalog.</param>
/// <param name="files">The files that differ.</param>
internal sealed class TypeComparison(Workspace before, Workspace after, IEnumerable<CatalogFileChange> files)
{
    private const string Trait = "type";

    // The name of a type by the path that its versions share.
    private readonly Dictionary<string, string> _types = files.Where(file => file.Kind.IsType).Select(file => file.Kind.NameOf(file.Path)).Distinct(StringComparer.Ordinal)
        .ToDictionary(path => path[(path.LastIndexOf('/') + 1)..], StringComparer.Ordinal);

    /// <summary>The settings, without those of which something else is known to differ.</summary>
    /// <param name="images">The images to look at.</param>
    /// <param name="known">What is known to differ.</param>
    /// <exception cref="CatalogException">A catalog is broken.</exception>
    public IEnumerable<ReleaseChange> Run(IEnumerable<CatalogImage> images, IEnumerable<ReleaseChange> known)
    {
        if (_types.Count == 0)
        {
            return [];
        }

        var said = known.Where(change => change.Kind == VariantFactKind.Setting).SelectMany(change => change.Variants.Select(image => (change.Name, image))).ToHashSet();
        return (from image in images
                let schema = after.Schemas.SettingsFor(image.After)
                from setting in schema.Leaves().Concat(schema.FreeKeys().Select(table => (Path: table.Path.Any(), Node: table.Keys)))
                from type in TypesOf(setting.Node)
                where Differs(type, image) && !said.Contains((setting.Path.ToString(), image.Name))
                group image.Name by setting.Path.ToString())
            .Select(setting => new ReleaseChange(VariantFactKind.Setting, setting.Key, Trait, null, null, [.. setting.Distinct(StringComparer.Ordinal)]));
    }

    private static IEnumerable<string> TypesOf(SchemaNode node) => node switch
    {
        ListNode { Rest: { } rest } => Own(node).Concat(TypesOf(rest.Node)),
        ChoiceNode choice => Own(node).Concat(choice.Options.SelectMany(option => TypesOf(option.Node))),
        _ => Own(node),
    };

    private static IEnumerable<string> Own(SchemaNode node) => node.Notes.ModeledType is { } type ? [type] : [];

    private bool Differs(string type, CatalogImage image) =>
        _types.TryGetValue(type, out var path) && !TextOf(before, path, image.Before.Release).Span.SequenceEqual(TextOf(after, path, image.After.Release).Span);

    private static ReadOnlyMemory<byte> TextOf(Workspace workspace, string path, string release) =>
        VersionedFiles.Find(workspace.Catalog.Source, path, ".json", release)?.Bytes ?? default;
}
