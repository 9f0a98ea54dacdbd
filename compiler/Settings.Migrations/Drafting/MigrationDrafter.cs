using System.Collections.Immutable;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.Migrations.Operations;
using Settings.Migrations.Running;
using Settings.Migrations.Stores;
using Settings.Migrations.Testing;

namespace Settings.Migrations.Drafting;

/// <summary>
/// Proposes the migration between two releases: what is new is removed on the downgrade, what is gone is removed on the upgrade,
/// defaults move, values change their kind, each with a test. What only a person can decide is asked.
/// </summary>
public static class MigrationDrafter
{
    private const string Arch = "x86_64";

    /// <summary>Drafts a migration.</summary>
    /// <param name="name">Its name, such as v1.27.0/new-setting.</param>
    /// <param name="older">The images that nodes have.</param>
    /// <param name="newer">The images that they get.</param>
    /// <param name="migrator">The one of the newer images. What it leaves out, the node writes anew, so no migration is needed.</param>
    /// <param name="catalog">That of the newer images.</param>
    public static MigrationDraft Draft(string name, IEnumerable<ImageModel> older, IEnumerable<ImageModel> newer, Migrator migrator, ICatalogSource catalog)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(migrator);

        var questions = new List<OpenQuestion>();
        ImagePair[] pairs = newer.Join(older, image => image.Variant, image => image.Variant, (now, before) => Left(before, now, migrator), StringComparer.Ordinal).ToArray();
        if (pairs.Length == 0)
        {
            questions.Add(new OpenQuestion("variants", "The releases have no variant in common, so no node can be updated."));
        }

        var (settings, defaults) = (new SettingProposals(questions), new DefaultProposals(questions));
        var proposals = pairs
            .SelectMany(pair => settings.Of(pair).Concat(defaults.Of(pair)).Select(proposal => proposal with { Variants = [pair.Variant] }))
            .GroupBy(proposal => proposal.Identity)
            .Select(same => same.First() with { Variants = [.. same.SelectMany(proposal => proposal.Variants)] })
            .ToArray();
        var groups = proposals
            .Select(proposal => proposal with { Harmed = [.. pairs.Where(pair => !proposal.Variants.Contains(pair.Variant) && proposal.Harms(pair)).Select(pair => pair.Variant)] })
            .Select(proposal => (Proposal: proposal, Guard: GuardOf(proposal, questions)))
            .Where(guarded => guarded.Guard is not null)
            .GroupBy(guarded => guarded.Guard is { IsEmpty: false } guard ? StatementText.Of(guard) : string.Empty, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new DraftGroup(group.First().Guard ?? [], group.Select(guarded => guarded.Proposal).ToImmutableArray()))
            .ToArray();
        var text = Write(groups, OsFacts.Of(pairs.FirstOrDefault()?.Variant ?? string.Empty, name.Split('/')[0].TrimStart('v'), Arch, catalog));
        if (text.Length > 0)
        {
            questions.AddRange(Proof(name, text, pairs, questions, catalog));
        }

        return new MigrationDraft(text, questions.Distinct().OrderBy(question => question.Place, StringComparer.Ordinal).ToImmutableArray());
    }

    // A value that becomes weak is strong in the datastores that nodes have, and stays; one that was weak is written anew.
    private static ImagePair Left(ImageModel older, ImageModel newer, Migrator migrator)
    {
        var before = migrator.Survivors(older.Defaults);
        var behind = (migrator with { DropsWeak = false }).Survivors(newer.Defaults);
        return new ImagePair(
            older with { Defaults = before },
            newer with { Defaults = behind with { Live = behind.Live.RemoveRange(older.Defaults.Live.Keys.Except(before.Live.Keys)) } });
    }

    private static ImmutableArray<VariantCondition>? GuardOf(Proposal proposal, List<OpenQuestion> questions)
    {
        var guard = VariantGuard.Find(proposal.Variants, proposal.Harmed);
        if (guard is null)
        {
            questions.Add(new OpenQuestion(
                proposal.Target.Split(' ')[^1],
                $"It changes on {string.Join(", ", proposal.Variants)}, but not on {string.Join(", ", proposal.Harmed)}; no condition about the variant distinguishes them."));
        }

        return guard;
    }

    private static string Write(DraftGroup[] groups, OsFacts os)
    {
        var text = new IndentedText();
        new DraftWriter(text).Write(groups);
        var tests = new DraftTests(os);
        foreach (var test in groups.SelectMany(tests.Of))
        {
            text.Paragraph(() => test.Write(text));
        }

        return text.ToString();
    }

    // What is proposed is run before anybody reads it.
    private static IEnumerable<OpenQuestion> Proof(string name, string text, IEnumerable<ImagePair> pairs, IEnumerable<OpenQuestion> asked, ICatalogSource catalog)
    {
        var known = asked.Select(question => question.Place).ToHashSet(StringComparer.Ordinal);
        var document = MigrationDocument.Read(new SourceText(name, text), name);
        return
        [
            .. document.Diagnostics.Select(diagnostic => new OpenQuestion(name, $"{diagnostic.Rule.Code}: {diagnostic.Message}")),
            .. document.Migration.Tests.SelectMany(test => MigrationTester.Run(document.Migration, test, catalog).Select(difference => new OpenQuestion(name, $"The test \"{test.Name}\" fails: {difference}."))),
            .. pairs.SelectMany(pair => Difference(document.Migration, pair, catalog)).Where(question => !known.Contains(question.Place)),
        ];
    }

    private static IEnumerable<OpenQuestion> Difference(Migration migration, ImagePair pair, ICatalogSource catalog)
    {
        // Keys that only the newer image has a node writes when it boots.
        var outcome = new MigrationRunner(pair.Variant, OsFacts.Of(pair.Variant, migration.Name.Split('/')[0].TrimStart('v'), Arch, catalog), HostFacts.Default)
            .Run([migration], MigrationDirection.Forward, pair.Older.Defaults);
        return outcome.Store is not { } store
            ? [new OpenQuestion(migration.Name, $"It fails on the defaults of {pair.Variant}: {outcome.Failure?.Message}")]
            : StoreDifference.Between(pair.Newer.Defaults, store).Where(difference => difference.Behind is not null)
                .Select(difference => new OpenQuestion(difference.Place.ToString(), $"On {pair.Variant} it is {JsonText.Write(difference.Behind ?? throw new InvalidOperationException())} after the migration, but {(difference.Before is { } wanted ? JsonText.Write(wanted) : "nothing")} on a new node."));
    }
}
