using System.Text;
using System.Text.Json;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Provisioning;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.Compiler.Validation;

namespace Settings.Compiler.Compilation.Files;

/// <summary>
/// Checks a whole catalog without a document: whether every file is where a reader looks for it, can be read, is what the meta-schema
/// of its kind describes, names what exists and is used; whether the files of each release fit together; and whether those that are
/// derived from others still say what they do.
/// </summary>
/// <param name="source">The catalog.</param>
/// <param name="migrations">What is wrong with the text of a migration.</param>
public sealed class CatalogAudit(ICatalogSource source, Func<SourceText, IEnumerable<Diagnostic>> migrations)
{
    private static readonly string[] Folders = ["schemas", "templates"];

    private readonly SchemaValidator _schemas = new(source);
    private readonly SchemaAudit _types = new(new SchemaLibrary(source), SettingsCatalog.Open(source).Releases is [.., var newest] ? newest : string.Empty);
    private readonly ReleaseNameAudit _releases = new(ReleasesIn(source));
    private readonly SortedDictionary<string, AuditedFile> _files = new(StringComparer.Ordinal);

    // One mistake, however many files they should describe.
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>Checks the catalog.</summary>
    /// <param name="only">The release whose files are checked together; null for every one that the catalog has.</param>
    /// <returns>The findings, sorted by file and place.</returns>
    public IReadOnlyList<CatalogFinding> Check(string? only = null)
    {
        var paths = Folders.SelectMany(source.List).ToArray();
        CatalogFinding[] cycles = [.. Guarded(Cycles)];
        CatalogFinding[] alone = [.. Missing(), .. paths.SelectMany(path => Guarded(() => Read(path))), .. cycles];

        // Files together are walked through by the names in them: in a cycle without end.
        CatalogFinding[] together = cycles.Length > 0 ? [] : [.. Together(paths, only, alone)];
        return
        [
            .. alone.Concat(together)
                .DistinctBy(finding => (finding.Source.Name, finding.Diagnostic.Span, finding.Diagnostic.Code, finding.Diagnostic.Message))
                .OrderBy(finding => finding.Source.Name, StringComparer.Ordinal).ThenBy(finding => finding.Diagnostic.Span.Start),
        ];
    }

    /// <summary>Checks one file by itself: of those that it must fit together with, a rule is compared with the others.</summary>
    /// <param name="path">Its path in the catalog.</param>
    /// <param name="variants">All variants of all releases, which are asked for when the file is a rule.</param>
    /// <returns>The findings, in the order of their places.</returns>
    public IReadOnlyList<Diagnostic> CheckFile(string path, Func<IReadOnlyList<Variant>> variants)
    {
        ArgumentNullException.ThrowIfNull(variants);
        var findings = Guarded(() => Read(path));
        if (!findings.Any() && _files.TryGetValue(path, out var file) && file.Kind.IsRule)
        {
            findings = Guarded(() => new RuleAudit(source, variants(), new CatalogSettings(source)).CheckOne(file).Select(finding => Finding(file.Source, finding)));
        }

        return findings.Where(finding => finding.Source.Name == path).Select(finding => finding.Diagnostic).OrderBy(finding => finding.Span.Start).ToArray();
    }

    /// <summary>Checks a text in JSON that is not a file of the catalog.</summary>
    /// <param name="text">The text.</param>
    /// <param name="schema">The path of the schema that describes it.</param>
    /// <returns>The findings, in the order of their places.</returns>
    public IReadOnlyList<Diagnostic> CheckText(SourceText text, string schema)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Guarded(() => InJson(text, Encoding.UTF8.GetBytes(text.Text), new CatalogFileKind(text.Name, schema)).Select(finding => Finding(text, finding)))
            .Select(finding => finding.Diagnostic).OrderBy(finding => finding.Span.Start).ToArray();
    }

    // The history has findings of its own when it cannot be read.
    private static IReadOnlyList<string> ReleasesIn(ICatalogSource source)
    {
        try
        {
            return new ReleaseChronicle(source).Releases;
        }
        catch (CatalogException broken) when (!broken.IsUnreadable)
        {
            return [];
        }
    }

    private static IEnumerable<CatalogFinding> Guarded(Func<IEnumerable<CatalogFinding>> question)
    {
        try
        {
            return [.. question()];
        }
        catch (CatalogException broken) when (!broken.IsUnreadable)
        {
            return [.. broken.Diagnostics.Select(finding => Finding(broken.File, finding))];
        }
    }

    private IEnumerable<CatalogFinding> Missing() =>
        CatalogFileKind.Missing(source).Select(pattern => Finding(new SourceText(pattern, string.Empty), CatalogFileDiagnostics.Incomplete(pattern, source.Name)));

    private IEnumerable<CatalogFinding> Cycles()
    {
        SchemaLibrary.RefuseCycles(source);
        return [];
    }

    private IEnumerable<CatalogFinding> Read(string path)
    {
        if (CatalogFileKind.Of(path) is not { } kind)
        {
            return [Finding(new SourceText(path, string.Empty), CatalogFileDiagnostics.Unread(path, "no reader looks for a file of this name in this folder"))];
        }

        var bytes = source.Read(path) ?? default;
        var text = CatalogJson.TextOf(path, bytes);
        if (Path.GetExtension(path) != ".toml")
        {
            CatalogText.Check(path, bytes.Span);
        }

        var findings = Path.GetExtension(path) switch
        {
            ".json" => InJson(text, bytes.ToArray(), kind),
            ".toml" => InToml(text, bytes, kind),
            ".migration" => migrations(text),
            _ => TemplateLibrary.Parse(text).Diagnostics,
        };
        return findings.Concat(_releases.CheckName(path, kind) is { } name ? [name] : [])
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => Finding(text, finding));
    }

    private IEnumerable<Diagnostic> InJson(SourceText text, byte[] bytes, CatalogFileKind kind)
    {
        try
        {
            var places = JsonPlaces.Read(bytes);
            var doubled = places.Doubled.Select(key => CatalogFileDiagnostics.DoubledKey(key.Span, key.Name));
            var findings = Meant(new AuditedFile(kind, text, CatalogJson.Parse(bytes), places.Of));
            if (kind.IsSchema && findings.Count == 0)
            {
                _schemas.Load(text.Name);
            }

            return doubled.Concat(findings);
        }
        catch (JsonException broken)
        {
            return [CatalogFileDiagnostics.InvalidJson(CatalogJson.PlaceOf(bytes, broken))];
        }
    }

    private List<Diagnostic> InToml(SourceText text, ReadOnlyMemory<byte> bytes, CatalogFileKind kind)
    {
        var root = CatalogFile.Read(text.Name, bytes).Root;
        return Meant(new AuditedFile(kind, text, JsonElement.Parse(JsonText.Write(root)), (pointer, isName) => ValuePlace.Of(root, pointer, isName)));
    }

    // What a file means is only asked of one that is what its kind describes.
    private List<Diagnostic> Meant(AuditedFile file)
    {
        List<Diagnostic> refused = [.. Refused(file)];
        if (refused.Count == 0)
        {
            _files.Add(file.Path, file);
            refused.AddRange(_releases.Check(file).Concat(_types.Check(file)));
            if (file.Kind.IsProvisioner)
            {
                // Names, types and versions in it refer to each other; what is wrong with them ends the reading.
                new ProvisionerLibrary(source).Read(file.Parts[^1]);
            }
        }

        return refused;
    }

    private IEnumerable<Diagnostic> Refused(AuditedFile file)
    {
        if (file.Kind.Schema is not { } schema)
        {
            return [];
        }

        try
        {
            // A name that is unknown everywhere does not belong here either: what says most of the names that do is enough.
            return _schemas.Validate(schema, file.Value)
                .GroupBy(failure => failure.IsName ? failure.Location : $"{failure.Location} {failure.Text}", StringComparer.Ordinal)
                .Select(failures => failures.FirstOrDefault(failure => failure.Allowed?.EndsWith('?') == true) ?? failures.FirstOrDefault(failure => failure.Allowed is not null) ?? failures.First())
                .Select(failure => CatalogFileDiagnostics.Refused(file.PlaceOf(failure.Location, failure.IsName), failure.Text, failure.SchemaLocation));
        }
        catch (InvalidSchemaException unusable) when (source.Read(unusable.File.Name) is not null || !_missing.Add(unusable.File.Name))
        {
            // A schema that exists has findings of its own.
            return [];
        }
    }

    private IEnumerable<CatalogFinding> Together(string[] paths, string? only, CatalogFinding[] alone)
    {
        var read = new ReadFiles(source);
        var catalog = SettingsCatalog.Open(read);
        Release[] releases = [.. catalog.Releases.Select(name => Lenient(() => catalog.Release(name).Value)).OfType<Release>()];
        Variant[] variants = [.. releases.SelectMany(release => release.Variants.Select(name => Lenient(() => Whole(release.Variant(name).Value)))).OfType<Variant>()];
        var settings = new CatalogSettings(read);
        List<CatalogFinding> findings =
        [
            .. new RuleAudit(source, variants, settings).Check([.. _files.Values.Where(file => file.Kind.IsRule)]),
            .. UseAudit.Check(paths, _files),
            .. OtherSettingsAudit.Check(_files, settings),
            .. KnownDefectsAudit.Check(paths, _files),
        ];

        // The same mistakes again, where they are come upon.
        var known = alone.Select(finding => finding.Source.Name).ToHashSet(StringComparer.Ordinal);
        var checker = new CatalogChecker(new SchemaLibrary(read), new TemplateLibrary(read));
        findings.AddRange(checker.Check([.. releases.Where(release => only is null || release.Name == only)])
            .Where(finding => !known.Contains(finding.Source.Name) && !UseAudit.Names(finding, paths)));
        if (alone.Concat(findings).Any(finding => finding.Diagnostic.Severity == Severity.Error))
        {
            return findings;
        }

        // What follows reads the files again, and takes for granted that they can be read.
        checker.Check([.. releases.Where(release => only is not null && release.Name != only)]);
        return findings.Concat(Derived()).Concat(Unused(paths, read));
    }

    // What the variant that it is like says is read late.
    private static Variant? Whole(Variant? variant) => variant?.Constants is null ? null : variant;

    private static T? Lenient<T>(Func<T?> question)
        where T : class
    {
        try
        {
            return question();
        }
        catch (CatalogException broken) when (!broken.IsUnreadable)
        {
            return null;
        }
    }

    private IEnumerable<CatalogFinding> Derived()
    {
        var derived = DerivedData.Derive(source);
        foreach (var (path, text) in derived)
        {
            var written = CatalogJson.TextOf(path, source.Read(path) ?? default);
            if (written.Text != text)
            {
                var same = written.Text.Zip(text).TakeWhile(pair => pair.First == pair.Second).Count();
                var line = same == 0 ? 0 : written.Text.LastIndexOf('\n', same - 1) + 1;
                var end = written.Text.IndexOf('\n', line) is >= 0 and var found ? found : written.Length;
                yield return Finding(written, CatalogFileDiagnostics.Stale(new TextSpan(line, end - line), path));
            }
        }

        foreach (var path in DerivedData.Folders.SelectMany(source.List).Where(path => derived.All(file => file.Path != path)))
        {
            yield return Finding(new SourceText(path, string.Empty), CatalogFileDiagnostics.Unread(path, "nothing is derived for an extension of this name"));
        }
    }

    private static IEnumerable<CatalogFinding> Unused(string[] paths, ReadFiles read) =>
        from path in paths
        let kind = CatalogFileKind.Of(path)
        where kind is { IsNamed: true }
        group path by kind.NameOf(path) into versions
        where !versions.Any(read.Contains)
        from path in versions
        select Finding(new SourceText(path, string.Empty), CatalogFileDiagnostics.Unread(path, "no release uses it"));

    private static CatalogFinding Finding(SourceText text, Diagnostic diagnostic) => new(text, diagnostic, []);
}
