using System.Text;
using System.Text.Json;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.Compiler.Validation;

namespace Settings.Compiler.Compilation.Files;

/// <summary>
/// Reads every file of a catalog, for all its releases: whether it is where a reader looks for it, can be read, is what the
/// meta-schema of its kind describes, is used, and, when it is derived from others, still says what they do.
/// </summary>
/// <param name="source">The catalog.</param>
/// <param name="migrations">What is wrong with the text of a migration.</param>
public sealed class CatalogAudit(ICatalogSource source, Func<SourceText, IEnumerable<Diagnostic>> migrations)
{
    private static readonly string[] Folders = ["schemas", "templates"];

    private readonly SchemaValidator _schemas = new(source);

    /// <summary>Reads all files.</summary>
    /// <returns>The findings, sorted by file and place.</returns>
    public IReadOnlyList<CatalogFinding> Check()
    {
        var paths = Folders.SelectMany(source.List).ToArray();
        var findings = paths.SelectMany(Read).ToArray();

        // What follows reads the files again, for what they mean, and takes for granted that they can be read.
        return
        [
            .. findings.Concat(findings.Any(finding => finding.Diagnostic.Severity == Severity.Error) ? [] : Derived().Concat(Unused(paths)))
                .OrderBy(finding => finding.Source.Name, StringComparer.Ordinal).ThenBy(finding => finding.Diagnostic.Span.Start),
        ];
    }

    private IEnumerable<CatalogFinding> Read(string path)
    {
        var bytes = (source.Read(path) ?? default).ToArray();
        if (CatalogFileKind.Of(path) is not { } kind)
        {
            return [Finding(new SourceText(path, string.Empty), CatalogFileDiagnostics.Unread(path, "no reader looks for a file of this name in this folder"))];
        }

        var text = new SourceText(path, Encoding.UTF8.GetString(bytes));
        return (Path.GetExtension(path) switch
        {
            ".json" => InJson(path, bytes, kind),
            ".toml" => InToml(path, bytes, kind),
            ".migration" => migrations(text),
            _ => TemplateLibrary.Parse(text).Diagnostics,
        }).Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => Finding(text, diagnostic));
    }

    private IReadOnlyList<Diagnostic> InJson(string path, byte[] bytes, CatalogFileKind kind)
    {
        try
        {
            var places = JsonPlaces.Read(bytes);
            var refused = Refused(kind, JsonElement.Parse(bytes), places.Of);
            if (kind.IsSchema && refused.Count == 0)
            {
                _schemas.Load(path);
            }

            return refused;
        }
        catch (JsonException broken)
        {
            return [CatalogFileDiagnostics.InvalidJson(JsonPlaces.At(bytes, broken.LineNumber ?? 0, broken.BytePositionInLine ?? 0))];
        }
        catch (InvalidSchemaException wrong)
        {
            return wrong.Diagnostics;
        }
    }

    private IReadOnlyList<Diagnostic> InToml(string path, byte[] bytes, CatalogFileKind kind)
    {
        try
        {
            var root = CatalogFile.Read(path, bytes).Root;
            return kind.Schema is null ? [] : Refused(kind, JsonElement.Parse(JsonText.Write(root)), (pointer, isName) => ValuePlace.Of(root, pointer, isName));
        }
        catch (CatalogException broken) when (!broken.IsUnreadable)
        {
            return broken.Diagnostics;
        }
    }

    private IReadOnlyList<Diagnostic> Refused(CatalogFileKind kind, JsonElement value, Func<string, bool, TextSpan> placeOf) => kind.Schema is null ? [] :
    [
        .. _schemas.Validate(kind.Schema, value)
            .Select(failure => CatalogFileDiagnostics.Refused(placeOf(failure.Location, failure.IsName), failure.Text, failure.SchemaLocation)),
    ];

    private IEnumerable<CatalogFinding> Derived()
    {
        var derived = DerivedData.Derive(source);
        foreach (var (path, text) in derived)
        {
            var written = Encoding.UTF8.GetString((source.Read(path) ?? default).Span);
            if (written != text)
            {
                var same = written.Zip(text).TakeWhile(pair => pair.First == pair.Second).Count();
                var line = same == 0 ? 0 : written.LastIndexOf('\n', same - 1) + 1;
                var end = written.IndexOf('\n', line) is >= 0 and var found ? found : written.Length;
                yield return Finding(new SourceText(path, written), CatalogFileDiagnostics.Stale(new TextSpan(line, end - line), path));
            }
        }

        foreach (var path in DerivedData.Folders.SelectMany(source.List).Where(path => derived.All(file => file.Path != path)))
        {
            yield return Finding(new SourceText(path, string.Empty), CatalogFileDiagnostics.Unread(path, "nothing is derived for an extension of this name"));
        }
    }

    private IEnumerable<CatalogFinding> Unused(IReadOnlyList<string> paths)
    {
        var read = new ReadFiles(source);
        var catalog = SettingsCatalog.Open(read);
        var checker = new CatalogChecker(new SchemaLibrary(read), new TemplateLibrary(read));
        foreach (var release in catalog.Releases)
        {
            if (catalog.Release(release).Value is { } found)
            {
                checker.Check(found);
            }
        }

        return from path in paths
               let kind = CatalogFileKind.Of(path)
               where kind is { IsNamed: true }
               group path by kind.NameOf(path) into versions
               where !versions.Any(read.Contains)
               from path in versions
               select Finding(new SourceText(path, string.Empty), CatalogFileDiagnostics.Unread(path, "no release uses it"));
    }

    private static CatalogFinding Finding(SourceText text, Diagnostic diagnostic) => new(text, diagnostic, []);
}
