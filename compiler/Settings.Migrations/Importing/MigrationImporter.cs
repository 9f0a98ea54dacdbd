using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Import;
using Settings.Compiler.Sources;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;
using Settings.Migrations.Planning;

namespace Settings.Migrations.Importing;

/// <summary>
/// Makes files of a catalog of the migrations in a checkout of upstream's main repository: its Release.toml, and the programs of its migrations.
/// </summary>
public sealed class MigrationImporter
{
    private const string List = "Release.toml";

    private readonly ICatalogSource _checkout;
    private readonly ICatalogSource _catalog;
    private readonly string _shown;
    private readonly MigrationLibrary _known;
    private readonly ImmutableArray<ImportedFile>.Builder _files = ImmutableArray.CreateBuilder<ImportedFile>();
    private readonly ImmutableArray<ImportFindings>.Builder _findings = ImmutableArray.CreateBuilder<ImportFindings>();

    private MigrationImporter(ICatalogSource checkout, string shown, ICatalogSource catalog)
    {
        (_checkout, _shown, _catalog) = (checkout, shown, catalog);
        _known = new MigrationLibrary(catalog);
    }

    /// <summary>Reads a checkout.</summary>
    /// <param name="checkout">The checkout.</param>
    /// <param name="shown">What findings call it.</param>
    /// <param name="catalog">The catalog: what it has already is not written again.</param>
    /// <returns>The files and findings; null when there is no Release.toml, so that it is not a checkout.</returns>
    /// <exception cref="CatalogException">A file of the checkout or the catalog cannot be read.</exception>
    public static MigrationImport? Read(ICatalogSource checkout, string shown, ICatalogSource catalog)
    {
        ArgumentNullException.ThrowIfNull(checkout);
        return checkout.Read(List) is { } bytes ? new MigrationImporter(checkout, shown, catalog).Read(bytes) : null;
    }

    private MigrationImport Read(ReadOnlyMemory<byte> list)
    {
        var programs = MigrationSources.In(_checkout);
        var named = ReadList(list, programs.Select(program => program.Name).ToHashSet(StringComparer.Ordinal));
        var (read, equal, missing) = (0, 0, 0);
        foreach (var (name, path) in programs)
        {
            var findings = new DiagnosticBag();
            var source = SourceDecoder.Decode($"{_shown}/{path}", (_checkout.Read(path) ?? default).Span, findings);
            if (!named.Contains(name))
            {
                findings.Add(ReleaseStepDiagnostics.NotNamed(name));
            }

            var known = _known.Find(name).Value;
            var import = ProgramImport.Read(source, name, known is not null, findings);
            if (import is null)
            {
                missing += known is null ? 1 : 0;
            }
            else
            {
                read++;
                if (known is not null && MigrationMeaning.AreEqual(import.Migration, known))
                {
                    equal++;
                }
                else
                {
                    _files.Add(new ImportedFile(MigrationLibrary.PathOf(name), import.Text));
                }
            }

            Report(source, findings);
        }

        return new MigrationImport(_files.ToImmutable(), _findings.ToImmutable(), programs.Length, read, equal, missing);
    }

    // The names of all migrations that run.
    private HashSet<string> ReadList(ReadOnlyMemory<byte> bytes, HashSet<string> programs)
    {
        var findings = new DiagnosticBag();
        var source = SourceDecoder.Decode($"{_shown}/{List}", bytes.Span, findings);
        var history = ReleaseHistory.Read(_catalog);
        var chain = new ChainCheck(source);
        findings.AddRange(chain.Findings(history, programs.Concat(_known.Names)));
        foreach (var step in chain.Steps)
        {
            findings.AddRange(step.Migrations
                .Where(migration => !programs.Contains(migration.Name))
                .Select(migration => ReleaseStepDiagnostics.NoProgram(migration.Written.Span, migration.Name)));
            if (history.AllSteps.FirstOrDefault(own => own.From == step.Step.From && own.To == step.Step.To) is { } same)
            {
                Compare(step, same, findings);
            }
        }

        foreach (var file in ReleaseFiles.With(_catalog, chain, history))
        {
            _files.Add(file);
        }

        Report(source, findings);
        return chain.Steps.SelectMany(step => step.Step.Migrations).ToHashSet(StringComparer.Ordinal);
    }

    // That they run in another order is said already.
    private static void Compare(ChainStep step, ReleaseStep own, DiagnosticBag findings)
    {
        var lost = own.Migrations.Except(step.Step.Migrations, StringComparer.Ordinal).ToArray();
        var more = step.Step.Migrations.Except(own.Migrations, StringComparer.Ordinal).ToArray();
        if (lost.Length + more.Length > 0)
        {
            findings.Add(ReleaseStepDiagnostics.StepDiffers(step.Entry.KeySpan, step.Entry.Key, lost, more));
        }
    }

    private void Report(SourceText source, DiagnosticBag findings)
    {
        if (findings.Count > 0)
        {
            _findings.Add(new ImportFindings(source, [.. DiagnosticOrder.Sorted(findings)]));
        }
    }
}
