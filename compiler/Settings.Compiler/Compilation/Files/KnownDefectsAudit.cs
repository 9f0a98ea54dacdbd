using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Settings.Compiler.Validation;

namespace Settings.Compiler.Compilation.Files;

/// <summary>Whether the laws and migrations of known defects exist: a defect of another name excuses nothing.</summary>
internal static class KnownDefectsAudit
{
    private const string File = "schemas/migrations/known-defects.toml";
    private const string Migrations = "schemas/migrations/";
    private const string Ending = ".migration";

    /// <summary>The findings about the file; none when the catalog does not have it.</summary>
    /// <param name="paths">All files of the catalog.</param>
    /// <param name="files">Those in JSON and TOML, by path.</param>
    public static IEnumerable<CatalogFinding> Check(IReadOnlyList<string> paths, IReadOnlyDictionary<string, AuditedFile> files)
    {
        if (!files.TryGetValue(File, out var defects))
        {
            yield break;
        }

        foreach (var law in defects.Value.EnumerateObject())
        {
            if (MigrationLawDiagnostics.Rules.All(rule => rule.Code != law.Name))
            {
                yield return new CatalogFinding(defects.Source, CatalogFileDiagnostics.UnknownLaw(defects.PlaceOf($"/{law.Name}", true), law.Name, MigrationLawDiagnostics.Rules.Select(rule => rule.Code)), []);
            }

            foreach (var (name, path) in law.Value.EnumerateObject().Select(defect => (defect.Name, PathOf(defect.Name))))
            {
                if (path is not null && !paths.Contains(path, StringComparer.Ordinal))
                {
                    var near = NearestName.Of(path, paths.Where(known => known.EndsWith(Ending, StringComparison.Ordinal)));
                    yield return new CatalogFinding(defects.Source, CatalogFileDiagnostics.NoSuchFile(defects.PlaceOf($"/{law.Name}/{SchemaPlace.Escape(name)}", true), path, near), []);
                }
            }
        }
    }

    // The file of "v1.8.0/boot-setting"; null for a release or a step.
    private static string? PathOf(string name) => name.StartsWith('v') && name.Contains('/', StringComparison.Ordinal) ? $"{Migrations}{name[1..]}{Ending}" : null;
}
