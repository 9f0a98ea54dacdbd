using System.Text.Json;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Validation;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Compilation.Files;

/// <summary>
/// Whether the releases that files name have ever been: "since" and "until" wherever they are, steps, and the names of versions. A
/// name that is none never applies, or applies from a release on that its author did not mean.
/// </summary>
/// <param name="releases">All releases, the oldest first; empty when the catalog does not say.</param>
internal sealed class ReleaseNameAudit(IReadOnlyList<string> releases)
{
    private const string Arrow = " -> ";

    // In a rule these are versions of what a variant runs.
    private const string OtherVersions = "versions";

    /// <summary>The findings about a file of a kind that names releases.</summary>
    public IEnumerable<Diagnostic> Check(AuditedFile file) => releases.Count > 0 && file.Kind.NamesReleases ? Below(file, file.Value, string.Empty) : [];

    /// <summary>The finding about the name of a file that is a version of something; null when it is fine.</summary>
    public Diagnostic? CheckName(string path, CatalogFileKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.ReleaseIn(path) is { } release && !IsKnown(release) ? CatalogFileDiagnostics.UnknownRelease(default, release, Around(release)) : null;
    }

    private IEnumerable<Diagnostic> Below(AuditedFile file, JsonElement value, string pointer)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().SelectMany((item, index) => Below(file, item, $"{pointer}/{index}"));
        }

        return value.ValueKind != JsonValueKind.Object ? [] : Spans(file, value, pointer).Concat(value.EnumerateObject()
            .Where(member => member.Name != OtherVersions)
            .SelectMany(member => Names(file, member.Name, $"{pointer}/{SchemaPlace.Escape(member.Name)}").Concat(Below(file, member.Value, $"{pointer}/{SchemaPlace.Escape(member.Name)}"))));
    }

    private IEnumerable<Diagnostic> Spans(AuditedFile file, JsonElement value, string pointer)
    {
        var (since, until) = (Text(value, "since"), Text(value, "until"));
        foreach (var (release, word) in new[] { (since, "since"), (until, "until") })
        {
            if (release is not null && !IsKnown(release))
            {
                yield return CatalogFileDiagnostics.UnknownRelease(file.PlaceOf($"{pointer}/{word}", false), release, Around(release));
            }
        }

        if (since is not null && until is not null && ReleaseVersion.Order.Compare(since, until) >= 0)
        {
            yield return CatalogFileDiagnostics.NoReleaseBetween(file.PlaceOf($"{pointer}/until", false), since, until);
        }
    }

    // A step is named after the two releases that it leads from and to; what is kept by release has its name.
    private IEnumerable<Diagnostic> Names(AuditedFile file, string name, string pointer) =>
        from release in name.Split(Arrow)
        where ReleaseVersion.TryParse(release, out _) && !IsKnown(release)
        select CatalogFileDiagnostics.UnknownRelease(file.PlaceOf(pointer, true), release, Around(release));

    private static string? Text(JsonElement value, string name) => value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private bool IsKnown(string release) => releases.Count == 0 || releases.Contains(release, StringComparer.Ordinal);

    private IEnumerable<string> Around(string release) =>
        releases.Where(known => ReleaseVersion.Order.Compare(known, release) < 0).TakeLast(1)
            .Concat(releases.Where(known => ReleaseVersion.Order.Compare(known, release) > 0).Take(1));
}
