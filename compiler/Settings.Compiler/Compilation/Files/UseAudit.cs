using System.Text.Json;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Settings.Compiler.Validation;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Compilation.Files;

/// <summary>Whether files that name others find them, and whether those that others must name are named. What releases use is looked up by reading them.</summary>
internal static class UseAudit
{
    private const string Folder = "schemas/";

    // Which keys of which files are the names of which others.
    private static readonly (string In, string Key, string Of, string Ending)[] Named =
    [
        ("schemas/releases/{release}", "variants", "schemas/variants/", ".toml"),
        ("schemas/variants/", "like", "schemas/variants/", ".toml"),
        ("schemas/variants/", "extensions", "schemas/models/", ".json"),
        ("schemas/variants/", "defaults", "schemas/defaults/", ".toml"),
        ("schemas/variants/", "image-files", "schemas/image-files/", ".toml"),
        ("schemas/variants/", "templates", "templates/", ".scriban"),
        ("schemas/image-files/", "requires", "schemas/image-files/", ".toml"),
    ];

    private const string Releases = "schemas/releases/";
    private const string History = "schemas/releases/history.toml";
    private const string Steps = "schemas/releases/migrations.toml";
    private const string MigrationFiles = "schemas/migrations/";
    private const string MigrationEnding = ".migration";
    private const string Readers = "schemas/files/readers.toml";
    private const string Files = "schemas/files/";
    private const string End = ".json";

    /// <summary>The findings about names of files, versions and schemas of files.</summary>
    /// <param name="paths">All files of the catalog.</param>
    /// <param name="files">Those in JSON and TOML, by path.</param>
    public static IEnumerable<CatalogFinding> Check(IReadOnlyList<string> paths, IReadOnlyDictionary<string, AuditedFile> files) =>
        NamesIn(paths, files).Concat(Versions(paths)).Concat(OfReaders(paths, files)).Concat(Migrations(paths, files)).Concat(Variants(files));

    /// <summary>Whether a finding is that a file is missing which the findings here are about, where it is named.</summary>
    public static bool Names(CatalogFinding finding, IReadOnlyList<string> paths) =>
        finding.Diagnostic.Rule == CatalogDiagnostics.MissingFileRule && finding.Source.Name.StartsWith(Folder, StringComparison.Ordinal) && !Exists(Path.ChangeExtension(finding.Source.Name, null), Path.GetExtension(finding.Source.Name), paths);

    private static IEnumerable<CatalogFinding> NamesIn(IReadOnlyList<string> paths, IReadOnlyDictionary<string, AuditedFile> files) =>
        from named in Named
        from file in files.Values
        where file.Kind.Pattern.StartsWith(named.In, StringComparison.Ordinal) && file.Value.TryGetProperty(named.Key, out _)
        from name in TextsOf(file.Value.GetProperty(named.Key), $"/{named.Key}")
            // The name of a set may be made of values that differ from image to image.
        where !name.Text.Contains('{', StringComparison.Ordinal) && !Exists(named.Of + name.Text, named.Ending, paths)
        select new CatalogFinding(file.Source, CatalogFileDiagnostics.NoSuchFile(file.PlaceOf(name.Pointer, false), named.Of + name.Text + named.Ending, Near(name.Text, named, paths)), []);

    private static bool Exists(string name, string ending, IReadOnlyList<string> paths) =>
        paths.Any(path => path == name + ending || (path.StartsWith(name + "/", StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal)));

    private static string? Near(string name, (string In, string Key, string Of, string Ending) named, IReadOnlyList<string> paths) => NearestName.Of(
        name,
        paths.Where(path => path.StartsWith(named.Of, StringComparison.Ordinal)).Select(path => CatalogFileKind.Of(path)?.NameOf(path)[named.Of.Length..]).OfType<string>().Distinct(StringComparer.Ordinal));

    private static IEnumerable<(string Pointer, string Text)> TextsOf(JsonElement value, string pointer) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Index().Select(item => ($"{pointer}/{item.Index}", item.Item.GetString() ?? string.Empty)),
        JsonValueKind.Object => value.EnumerateObject().Select(member => ($"{pointer}/{SchemaPlace.Escape(member.Name)}", member.Value.GetString() ?? string.Empty)),
        _ => [(pointer, value.GetString() ?? string.Empty)],
    };

    // A file without versions is found first.
    private static IEnumerable<CatalogFinding> Versions(IReadOnlyList<string> paths) =>
        from path in paths
        let kind = CatalogFileKind.Of(path)
        where kind?.ReleaseIn(path) is not null
        let single = kind.NameOf(path) + Path.GetExtension(path)
        where paths.Contains(single, StringComparer.Ordinal)
        select Unread(path, $"'{single}' is read instead, for all releases. Make that file a version in this folder");

    private static IEnumerable<CatalogFinding> OfReaders(IReadOnlyList<string> paths, IReadOnlyDictionary<string, AuditedFile> files)
    {
        if (!files.TryGetValue(Readers, out var readers))
        {
            yield break;
        }

        var used = paths.Where(path => path.StartsWith(Files, StringComparison.Ordinal) && files.ContainsKey(path))
            .SelectMany(path => References(files[path].Value)).ToHashSet(StringComparer.Ordinal);
        foreach (var reader in readers.Value.EnumerateObject())
        {
            var schema = Files + reader.Value.GetProperty("schema").GetString() + End;
            used.Add(schema[Files.Length..]);
            if (!paths.Contains(schema, StringComparer.Ordinal))
            {
                var place = readers.PlaceOf($"/{Validation.SchemaPlace.Escape(reader.Name)}/schema", false);
                yield return new CatalogFinding(readers.Source, CatalogFileDiagnostics.NoSuchFile(place, schema, NearestName.Of(schema, paths.Where(path => path.StartsWith(Files, StringComparison.Ordinal)))), []);
            }
        }

        foreach (var path in paths.Where(path => path.StartsWith(Files, StringComparison.Ordinal) && path.EndsWith(End, StringComparison.Ordinal) && !used.Contains(path[Files.Length..])))
        {
            yield return Unread(path, $"no reader in '{Readers}' names it");
        }
    }

    // A migration runs in the step to its release that lists it.
    private static IEnumerable<CatalogFinding> Migrations(IReadOnlyList<string> paths, IReadOnlyDictionary<string, AuditedFile> files)
    {
        if (!files.TryGetValue(Steps, out var steps))
        {
            yield break;
        }

        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (step, pointer, hasFiles) in StepsIn(steps.Value))
        {
            var release = step.Name.Split(" -> ")[^1];
            foreach (var (place, name) in TextsOf(step.Value, pointer))
            {
                var path = $"{MigrationFiles}{release}/{name}{MigrationEnding}";
                listed.Add(path);
                if (hasFiles && !paths.Contains(path, StringComparer.Ordinal))
                {
                    yield return new CatalogFinding(steps.Source, CatalogFileDiagnostics.NoSuchFile(steps.PlaceOf(place, false), path, near: null), []);
                }
            }
        }

        foreach (var path in paths.Where(path => path.StartsWith(MigrationFiles, StringComparison.Ordinal) && path.EndsWith(MigrationEnding, StringComparison.Ordinal) && !listed.Contains(path)))
        {
            yield return Unread(path, $"no step to its release in '{Steps}' lists it");
        }
    }

    // A release with complete data has the variants that the history says it has.
    private static IEnumerable<CatalogFinding> Variants(IReadOnlyDictionary<string, AuditedFile> files)
    {
        if (!files.TryGetValue(History, out var history))
        {
            yield break;
        }

        var spans = history.Value.GetProperty("variants").EnumerateObject().ToDictionary(
            variant => variant.Name, variant => new ReleaseSpan(Word(variant.Value, "since"), Word(variant.Value, "until")), StringComparer.Ordinal);
        foreach (var release in files.Values.Where(file => file.Path.StartsWith(Releases, StringComparison.Ordinal) && file.Kind.ReleaseIn(file.Path) is not null))
        {
            var name = release.Kind.ReleaseIn(release.Path) ?? string.Empty;
            var listed = TextsOf(release.Value.GetProperty("variants"), "/variants").Concat(NamesOnly(release.Value)).ToArray();
            foreach (var (pointer, variant) in listed.Where(variant => !spans.TryGetValue(variant.Text, out var span) || !span.Contains(name)))
            {
                yield return new CatalogFinding(release.Source, CatalogFileDiagnostics.NotInHistory(release.PlaceOf(pointer, false), variant, name), []);
            }

            foreach (var variant in spans.Where(span => span.Value.Contains(name)).Select(span => span.Key).Except(listed.Select(variant => variant.Text), StringComparer.Ordinal))
            {
                yield return new CatalogFinding(history.Source, CatalogFileDiagnostics.NotInRelease(history.PlaceOf($"/variants/{variant}", true), variant, release.Path), []);
            }
        }
    }

    // A release may have variants of which no more is known.
    private static IEnumerable<(string Pointer, string Text)> NamesOnly(JsonElement release) => release.TryGetProperty("known-by-name", out var names)
        ? names.EnumerateObject().Select(name => ($"/known-by-name/{SchemaPlace.Escape(name.Name)}", name.Name))
        : [];

    private static string? Word(JsonElement value, string name) => value.TryGetProperty(name, out var word) ? word.GetString() : null;

    // Of steps that are known by name only there need be no files.
    private static IEnumerable<(JsonProperty Step, string Pointer, bool HasFiles)> StepsIn(JsonElement root) => root.EnumerateObject().SelectMany(part => part.Name switch
    {
        "steps" => part.Value.EnumerateObject().Select(step => (step, $"/steps/{step.Name}", true)),
        "known-by-name" => part.Value.EnumerateObject().Select(step => (step, $"/known-by-name/{step.Name}", false)),
        "repaired" => part.Value.EnumerateObject().SelectMany(list => list.Value.EnumerateObject().Select(step => (step, $"/repaired/{list.Name}/{step.Name}", true))),
        _ => [],
    });

    private static IEnumerable<string> References(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(References),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => member.NameEquals("$ref"u8) && member.Value.ValueKind == JsonValueKind.String
            ? [(member.Value.GetString() ?? string.Empty).Split('#')[0]]
            : References(member.Value)),
        _ => [],
    };

    private static CatalogFinding Unread(string path, string reason) => new(new SourceText(path, string.Empty), CatalogFileDiagnostics.Unread(path, reason), []);
}
