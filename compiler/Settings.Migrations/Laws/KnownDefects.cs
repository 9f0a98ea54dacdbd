using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;

namespace Settings.Migrations.Laws;

/// <summary>
/// Defects of shipped migrations, which can no longer be fixed: schemas/migrations/known-defects.toml, a table for each law,
/// in it for each migration and place why it stays as it is.
/// </summary>
public sealed class KnownDefects
{
    private const string Path = "schemas/migrations/known-defects.toml";

    private readonly Dictionary<(string Code, string Migration, string Place), string> _reasons = [];
    private readonly HashSet<(string, string, string)> _used = [];

    /// <summary>Those that no finding has asked for: they can be taken out.</summary>
    public IEnumerable<string> Unused => _reasons.Keys.Where(key => !_used.Contains(key)).Select(key => $"{key.Code} {key.Migration} {key.Place}").Order(StringComparer.Ordinal);

    /// <summary>Reads those of a catalog; none when it has no such file.</summary>
    /// <exception cref="CatalogException">The file is broken.</exception>
    public static KnownDefects Read(ICatalogSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var known = new KnownDefects();
        if (source.Read(Path) is not { } bytes)
        {
            return known;
        }

        var file = CatalogFile.Read(Path, bytes);
        foreach (var law in file.Root.Entries)
        {
            foreach (var migration in law.Value is DocumentTable table ? table.Entries : [])
            {
                foreach (var place in migration.Value is DocumentTable places ? places.Entries : [])
                {
                    if (place.Value is DocumentString reason)
                    {
                        known._reasons[(law.Key, migration.Key, place.Key)] = reason.Value;
                    }
                    else
                    {
                        file.Report(CatalogDiagnostics.WrongKind(place.Value.Span, place.Key, place.Value.KindName, "a reason"));
                    }
                }
            }
        }

        file.ThrowIfBroken();
        return known;
    }

    /// <summary>Why a finding is as it is; null when it is not known.</summary>
    public string? ReasonFor(LawFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var key = (finding.Rule.Code, finding.Migration, finding.Place);
        if (!_reasons.TryGetValue(key, out var reason))
        {
            return null;
        }

        _used.Add(key);
        return reason;
    }
}
