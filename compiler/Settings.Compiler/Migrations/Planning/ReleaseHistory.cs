using System.Collections.Immutable;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;

namespace Settings.Compiler.Migrations.Planning;

/// <summary>
/// The steps between releases, of which most are known by their migrations only. Upstream: bottlerocket Release.toml, and
/// its form in an update repository, core-kit sources/updater/update_metadata/src/lib.rs (Manifest).
/// </summary>
/// <param name="Steps">The steps in the order in which they are written.</param>
public sealed record ReleaseHistory(ImmutableArray<ReleaseStep> Steps)
{
    private const string Path = "schemas/releases/migrations.toml";
    private const string Table = "steps";
    private const string Arrow = "->";

    /// <summary>The releases that a step leads from or to, the oldest first.</summary>
    public IReadOnlyList<string> Releases =>
        [.. Steps.SelectMany(step => (IEnumerable<string>)[step.From, step.To]).Distinct(StringComparer.Ordinal).Order(ReleaseVersion.Order)];

    /// <summary>Reads the steps of a catalog.</summary>
    /// <exception cref="CatalogException">They are missing or wrong.</exception>
    public static ReleaseHistory Read(ICatalogSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var file = CatalogFile.Read(source, Path);
        file.AllowOnly(file.Root, Table);
        var steps = ImmutableArray.CreateBuilder<ReleaseStep>();
        var seen = new HashSet<(Version, Version)>();
        if (file.OptionalTable(Table) is { } table)
        {
            foreach (var entry in table.Entries)
            {
                var names = file.OptionalTexts(table, entry.Key) ?? [];
                if (StepOf(entry.Key) is not var (from, to))
                {
                    file.Report(ReleaseStepDiagnostics.InvalidStep(entry.KeySpan, entry.Key));
                }
                else if (!seen.Add((from, to)))
                {
                    file.Report(ReleaseStepDiagnostics.DuplicateStep(entry.KeySpan, entry.Key));
                }
                else
                {
                    steps.Add(new ReleaseStep(from.ToString(), to.ToString(), [.. names.Select(name => $"v{to}/{name}")]));
                }
            }
        }
        else
        {
            file.Report(CatalogDiagnostics.MissingKey(default, Table, "a table"));
        }

        file.ThrowIfBroken();
        return new ReleaseHistory(steps.ToImmutable());
    }

    // A step that does not lead to a newer release would never end.
    private static (Version From, Version To)? StepOf(string key) =>
        key.Split(Arrow, StringSplitOptions.TrimEntries) is [var from, var to]
        && ReleaseVersion.TryParse(from, out var older) && ReleaseVersion.TryParse(to, out var newer) && older < newer
            ? (older, newer)
            : null;
}
