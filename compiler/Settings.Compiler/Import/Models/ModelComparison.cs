using Settings.Compiler.Diagnostics;
using Settings.Compiler.Import.Rust;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Models;

/// <summary>Compares the models of a checkout of settings-sdk with those of a catalog in one release. It writes nothing.</summary>
public sealed class ModelComparison
{
    private readonly SchemaLibrary _schemas;
    private readonly SettingsSdk _sdk;
    private readonly string _release;
    private readonly List<(SourceText Source, Diagnostic Finding)> _findings = [];

    private ModelComparison(SchemaLibrary schemas, SettingsSdk sdk, string release) => (_schemas, _sdk, _release) = (schemas, sdk, release);

    /// <summary>How many extensions both have.</summary>
    public int Compared { get; private set; }

    /// <summary>What differs and what is not understood, each with its file and once: a struct may be the type of several settings.</summary>
    public IEnumerable<(SourceText Source, Diagnostic Finding)> Findings => _findings.DistinctBy(finding => (finding.Source.Name, finding.Finding.Span, $"{finding.Finding.Message}"));

    /// <summary>Compares them.</summary>
    /// <param name="schemas">The models of the catalog.</param>
    /// <param name="sdk">The checkout.</param>
    /// <param name="release">The release.</param>
    /// <exception cref="CatalogException">A model of the catalog is broken.</exception>
    public static ModelComparison Of(SchemaLibrary schemas, SettingsSdk sdk, string release)
    {
        var comparison = new ModelComparison(schemas, sdk, release);
        comparison.Run();
        return comparison;
    }

    private void Run()
    {
        foreach (var unnamed in _sdk.Unnamed)
        {
            Report(unnamed, ModelDiagnostics.NotUnderstood(default, "an extension whose main.rs does not say which struct is its model"));
        }

        foreach (var file in _sdk.Faulty)
        {
            if (file.Tokens.Fault is { } fault)
            {
                Report(file.Source, ModelDiagnostics.NotWhole(fault.Span, fault.Reason));
            }
        }

        var models = _sdk.Models.ToLookup(model => model.Extension, StringComparer.Ordinal);
        string[] known = [.. _schemas.ModelNames.Where(IsInRelease)];
        foreach (var model in _sdk.Models.Where(model => !known.Contains(model.Extension, StringComparer.Ordinal)))
        {
            Report(model.Place.Source, ModelDiagnostics.MissingExtension(model.Place.Span, model.Extension, _release));
        }

        foreach (var extension in known)
        {
            CompareExtension(extension, models[extension].LastOrDefault());
        }
    }

    private bool IsInRelease(string extension)
    {
        var model = _schemas.Model(extension, _release).Node;
        return model.Notes.Releases.Contains(_release) && model is not TableNode { Properties.Count: 0, Rest: null, OfOtherReleases.Count: > 0 };
    }

    // Programs of other repositories have models, too: what the catalog calls them is what they are called here.
    private void CompareExtension(string extension, SdkModel? model)
    {
        var node = _schemas.Model(extension, _release).Node;
        var named = model?.Type.Name ?? node.Notes.ModeledType ?? string.Empty;
        if (_sdk.Types.Find(named, model?.Crate ?? string.Empty) is not var (crate, item))
        {
            var file = SchemaLibrary.FileOfModel(extension);
            Report(new SourceText(file, string.Empty), ModelDiagnostics.NoModel(extension, named, _release));
            return;
        }

        Compared++;
        Compare(SettingPath.Settings.Append(extension), new RustType(item.Name, [], item.Span), crate, node, new SourcePlace(item.Source, item.Span));
    }

    // What a reader of a field's own accepts, its type does not say.
    private void Compare(SettingPath path, RustType type, string crate, SchemaNode node, SourcePlace place, bool hasOwnReader = false)
    {
        var shape = _sdk.Types.Resolve(type, crate);
        node = shape.Kind switch
        {
            SdkShapeKind.List => OptionOf(node, ValueKinds.List),
            SdkShapeKind.Map or SdkShapeKind.Table => OptionOf(node, ValueKinds.Table),
            _ => node,
        };
        switch (shape.Kind)
        {
            case SdkShapeKind.Unread:
                Report(place.Source, ModelDiagnostics.NotUnderstood(place.Span, shape.Name));
                break;
            case SdkShapeKind.List when shape.Inner is { } item && node is ListNode { Rest: { } rest }:
                Compare(path, item, shape.Crate, rest.Node, place);
                break;
            case SdkShapeKind.Map when shape.Inner is { } value && node is TableNode { Rest: { } rest, Properties.Count: 0 }:
                Compare(path.Any(), value, shape.Crate, rest.Node, place);
                break;
            case SdkShapeKind.Table when node is TableNode table:
                CompareNames(path, shape, node, place);
                CompareTable(path, shape, table);
                break;
            case SdkShapeKind.Value when hasOwnReader:
                break;
            case SdkShapeKind.Value when node is not TableNode:
                CompareNames(path, shape, node, place);
                break;
            default:
                Report(place.Source, ModelDiagnostics.OtherKind(place.Span, path, WordFor(shape), node.Expects, _release));
                break;
        }
    }

    private void CompareTable(SettingPath path, SdkShape shape, TableNode table)
    {
        var model = new SdkTable(_sdk.Types, shape, Report);
        foreach (var member in model.Members.Values)
        {
            var place = new SourcePlace(member.Item.Source, member.Field.Span);
            if (table.Properties.FirstOrDefault(property => property.Name == member.Name) is not { } property)
            {
                Report(place.Source, ModelDiagnostics.MissingSetting(place.Span, member.Item.Name, path.Append(member.Name), _release));
                continue;
            }

            CompareMember(path.Append(member.Name), member, property, place);
            Compare(path.Append(member.Name), member.Field.Type, member.Crate, property.Node, place, member.HasOwnReader);
        }

        if (model.IsWhole && shape.Item is { } item)
        {
            foreach (var property in table.Properties.Where(property => !model.Members.ContainsKey(property.Name)))
            {
                Report(item.Source, ModelDiagnostics.OnlyInCatalog(item.Span, item.Name, path.Append(property.Name), _release));
            }

            CompareRest(path, model, table, item);
        }
    }

    private void CompareRest(SettingPath path, SdkTable model, TableNode table, RustItem item)
    {
        var place = new SourcePlace(item.Source, item.Span);
        if (model.Rest is var (values, crate) && table.Rest is { } rest)
        {
            Compare(path.Any(), values, crate, rest.Node, place);
        }
        else if (model.Rest is null != table.Rest is null)
        {
            Report(item.Source, ModelDiagnostics.Other(item.Span, path, $"has {(model.Rest is null ? "no free keys" : "free keys")} in '{item.Name}'", table.Rest is null ? "none" : "some", _release));
        }
    }

    private void CompareMember(SettingPath path, SdkMember member, SchemaProperty property, SourcePlace place)
    {
        CompareWords("is stored as", member.StoredAs, property.StoredAs);
        CompareWords("has the other names", ListOf(member.Aliases), ListOf(property.Aliases));
        CompareWords("is", member.IsRequired ? "required" : "optional", property.IsRequired ? "required" : "optional");

        void CompareWords(string verb, string there, string here)
        {
            if (there != here)
            {
                Report(place.Source, ModelDiagnostics.Other(place.Span, path, $"{verb} {there}", here, _release));
            }
        }
    }

    private void CompareNames(SettingPath path, SdkShape shape, SchemaNode node, SourcePlace place)
    {
        if (node.Notes.ModeledType is { } named ? named != shape.Name : !shape.IsPlain)
        {
            Report(place.Source, ModelDiagnostics.Other(place.Span, path, $"is of the type '{shape.Name}'", node.Notes.ModeledType is { } type ? $"'{type}'" : node.Expects, _release));
        }
    }

    private void Report(SourceText source, Diagnostic finding) => _findings.Add((source, finding));

    private static string ListOf(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal)) is { Length: > 0 } list ? list : "none";

    private static string WordFor(SdkShape shape) => shape.Kind switch
    {
        SdkShapeKind.List => "a list",
        SdkShapeKind.Map => "a table with free keys",
        SdkShapeKind.Table => $"a table, '{shape.Name}'",
        _ => $"a value, '{shape.Name}'",
    };

    private static SchemaNode OptionOf(SchemaNode node, ValueKinds kind) => node is ChoiceNode choice ? choice.OptionFor(kind)?.Node ?? node : node;
}
