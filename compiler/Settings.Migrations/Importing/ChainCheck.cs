using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Settings.Compiler.Versions;
using Settings.Migrations.Laws;
using Settings.Migrations.Planning;

namespace Settings.Migrations.Importing;

/// <summary>Checks the steps of upstream's Release.toml by themselves, and their names against a catalog: no image has to be built for it.</summary>
public sealed class ChainCheck
{
    private const string Version = "version";

    private readonly DiagnosticBag _diagnostics = [];
    private readonly BoundDocument _file;
    private readonly ImmutableArray<ChainStep> _steps;

    /// <summary>Reads a file.</summary>
    /// <param name="source">The file.</param>
    internal ChainCheck(SourceText source)
    {
        _file = DocumentReader.Read(source);
        _diagnostics.AddRange(_file.Diagnostics);
        _steps = _file.IsValid ? ReleaseChain.Read(_file.Root, _diagnostics) : [];
    }

    /// <summary>The steps in the order in which they are written.</summary>
    internal ImmutableArray<ChainStep> Steps => _steps;

    /// <summary>The releases that the file names, the oldest first.</summary>
    internal IEnumerable<string> Releases => _steps.SelectMany(step => (IEnumerable<string>)[step.Step.From, step.Step.To])
        .Concat(_file.Root[Version] is DocumentString { Value: var version } && ReleaseVersion.TryParse(version, out _) ? [version] : [])
        .Distinct(StringComparer.Ordinal).Order(ReleaseVersion.Order);

    /// <summary>What is wrong with a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="catalog">The steps of a catalog.</param>
    /// <param name="migrations">The migrations of the catalog.</param>
    public static IReadOnlyList<Diagnostic> Check(SourceText source, ReleaseHistory catalog, MigrationLibrary migrations)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(migrations);
        return new ChainCheck(source).Findings(catalog, migrations.Names);
    }

    /// <summary>What is wrong with the file.</summary>
    /// <param name="catalog">The steps of a catalog.</param>
    /// <param name="migrations">The names of the migrations that the steps may name.</param>
    internal IReadOnlyList<Diagnostic> Findings(ReleaseHistory catalog, IEnumerable<string> migrations)
    {
        FindHoles();
        FindSecondWays();
        CompareOrder();
        CompareNames(catalog, migrations);
        return [.. _diagnostics];
    }

    private void FindHoles()
    {
        var history = new ReleaseHistory([.. _steps.Select(step => step.Step)]);
        foreach (var hole in ReleaseChainLaw.HolesIn(history))
        {
            // The way breaks off before the first step that leads on from the newer release, or at the one that leads to it.
            var place = _steps.FirstOrDefault(step => step.Step.From == hole.To) ?? _steps.First(step => step.Step.To == hole.To || step.Step.From == hole.From);
            Report(place.Entry.KeySpan, LawFindings.Hole($"v{hole.To}", hole.From, hole.To));
        }

        if (_file.Root[Version] is DocumentString { Value: var version } newest && _steps.Length > 0 && !history.Releases.Contains(version))
        {
            Report(newest.Span, LawFindings.Hole($"v{version}", history.Releases[^1], version));
        }
    }

    private void FindSecondWays()
    {
        foreach (var steps in _steps.GroupBy(step => step.Step.From, StringComparer.Ordinal))
        {
            var first = steps.First();
            foreach (var second in steps.Skip(1))
            {
                _diagnostics.Add(second.Step.To == first.Step.To
                    ? ReleaseStepDiagnostics.DuplicateStep(second.Entry.KeySpan, second.Entry.Key)
                    : ReleaseStepDiagnostics.TwoWays(second.Entry.KeySpan, steps.Key, first.Step.To, second.Step.To));
            }
        }
    }

    private void CompareOrder()
    {
        foreach (var (before, step) in _steps.Zip(_steps.Skip(1)))
        {
            if (ReleaseVersion.Order.Compare(before.Step.To, step.Step.To) > 0)
            {
                _diagnostics.Add(ReleaseStepDiagnostics.StepOutOfOrder(step.Entry.KeySpan, step.Entry.Key, before.Entry.Key));
            }
        }

        foreach (var twice in _steps.SelectMany(step => step.Migrations.GroupBy(migration => migration.Name, StringComparer.Ordinal)).SelectMany(group => group.Skip(1)))
        {
            _diagnostics.Add(ReleaseStepDiagnostics.MigrationTwice(twice.Written.Span, twice.Written.Value));
        }
    }

    // A release that the catalog does not have yet has migrations that it does not have yet.
    private void CompareNames(ReleaseHistory catalog, IEnumerable<string> migrations)
    {
        var known = migrations.Concat(catalog.AllSteps.SelectMany(step => step.Migrations)).ToHashSet(StringComparer.Ordinal);
        foreach (var step in _steps.Where(step => catalog.Releases.Contains(step.Step.To)))
        {
            var unknown = step.Migrations.Where(migration => !known.Contains(migration.Name)).ToArray();
            foreach (var (written, name) in unknown)
            {
                _diagnostics.Add(ReleaseStepDiagnostics.UnknownMigration(written.Span, written.Value, step.Step.To, NearestName.Of(name, known)));
            }

            if (unknown.Length == 0 && catalog.AllSteps.FirstOrDefault(own => own.From == step.Step.From && own.To == step.Step.To) is { } same
                && !same.Migrations.SequenceEqual(step.Step.Migrations, StringComparer.Ordinal)
                && same.Migrations.Order(StringComparer.Ordinal).SequenceEqual(step.Step.Migrations.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            {
                _diagnostics.Add(ReleaseStepDiagnostics.OtherOrder(step.Entry.KeySpan, step.Entry.Key, same.Migrations));
            }
        }
    }

    private void Report(TextSpan span, LawFinding finding) => _diagnostics.Add(new Diagnostic(finding.Rule, span, finding.Message));
}
