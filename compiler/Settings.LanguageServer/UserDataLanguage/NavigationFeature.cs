using Settings.Compiler.Analysis;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>From a setting of a document to what the catalog says of it.</summary>
/// <param name="addresses">How the client opens files of the catalog.</param>
internal sealed class NavigationFeature(CatalogAddresses addresses)
{
    /// <summary>Where the model defines the setting.</summary>
    public LspLocation[] Definitions(UserDataView view, int offset, CancellationToken cancellation) =>
        Locate(view, offset, static (view, found) => PlacesOf(view, found).DefinitionOf(found.Path) is { } place ? [place] : [], cancellation);

    /// <summary>The types of its values.</summary>
    public LspLocation[] Types(UserDataView view, int offset, CancellationToken cancellation) =>
        Locate(view, offset, static (view, found) => PlacesOf(view, found).TypesOf(found.Path), cancellation);

    /// <summary>The layers that give it its default, on any of the variants.</summary>
    public LspLocation[] Declarations(UserDataView view, int offset, CancellationToken cancellation) =>
        Locate(view, offset, static (_, found) => VariantDefault.Of(found.Key, found.Settings.Variants, found.Settings.Target.Variants).Select(known => known.Origin).OfType<SourcePlace>(), cancellation);

    /// <summary>The lines of templates that read it, and those that come of it in files that the client can ask for.</summary>
    public LspLocation[] Implementations(UserDataView view, int offset, CancellationToken cancellation)
    {
        // An extension is read by so many lines that none of them says anything.
        var templates = Locate(view, offset, static (view, found) => found.Path.Depth < 3 && found.IsTable ? [] : view.Workspace.UsesOf(found.Settings.Newest).Of(found.Stored), cancellation);
        return addresses.ClientAsks ? [.. PreviewFeature.LinesOf(view, offset, cancellation), .. templates] : templates;
    }

    private static SchemaPlaces PlacesOf(UserDataView view, FoundSetting found) => new(view.Workspace.Catalog.Source, found.Settings.Target.Asked);

    private LspLocation[] Locate(UserDataView view, int offset, Func<UserDataView, FoundSetting, IEnumerable<SourcePlace>> find, CancellationToken cancellation) =>
        FoundSetting.At(view, offset, cancellation) is not { } found ? [] : find(view, found)
            .GroupBy(place => (place.Source.Name, place.Position.Line))
            .Select(line => addresses.LocationOf(line.First(), view.Document.Encoding))
            .OfType<LspLocation>()
            .ToArray();
}
