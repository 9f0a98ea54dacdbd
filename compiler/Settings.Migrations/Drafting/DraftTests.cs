using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Generators;

namespace Settings.Migrations.Drafting;

/// <summary>The tests that show what the statements of a draft do, and what they leave alone.</summary>
/// <param name="os">The image that migrates, for templates.</param>
internal sealed class DraftTests(OsFacts os)
{
    private const string Region = "settings.aws.region";

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The tests of one group.</summary>
    public IEnumerable<TestBlock> Of(DraftGroup group) =>
    [
        .. Additions(group), .. Removals(group), .. Defaults(group), .. Overrides(group), .. Generators(group),
        .. group.Of(ProposalKind.Convert).Where(proposal => proposal.Given.Value.Length > 0).Select(proposal => Conversion(group, proposal)),
        .. group.Of(ProposalKind.RemoveNewValue, ProposalKind.RemoveOldValue).Select(proposal => Value(group, proposal)),
    ];

    private IEnumerable<TestBlock> Additions(DraftGroup group)
    {
        var added = Tested(group.Of(ProposalKind.Add));
        if (added.IsEmpty)
        {
            yield break;
        }

        yield return new TestBlock(NameOf("a downgrade removes what is new", group), group.Variant)
        {
            Given = [.. added.Select(proposal => proposal.Given)],
            Forward = [],
            Back = Gone(added),
        };
        if (added.SelectMany(proposal => proposal.Harmed).FirstOrDefault() is { } other)
        {
            yield return new TestBlock(NameOf("variants that had it before keep it", group), other)
            {
                Given = [.. added.Where(proposal => proposal.Harmed.Contains(other)).Select(proposal => proposal.Given)],
                Back = [],
            };
        }
    }

    private IEnumerable<TestBlock> Removals(DraftGroup group) => Tested(group.Of(ProposalKind.Remove)) is { IsEmpty: false } removed
        ? [new TestBlock(NameOf("what is gone is removed", group), group.Variant) { Given = [.. removed.Select(proposal => proposal.Given)], Forward = Gone(removed), Back = Gone(removed) }]
        : [];

    // Of several changes of one value each has a test of its own.
    private IEnumerable<TestBlock> Defaults(DraftGroup group) => group.Of(ProposalKind.Replace)
        .GroupBy(proposal => proposal.Target, StringComparer.Ordinal)
        .SelectMany(target => target.Select((proposal, index) => (proposal, index)))
        .GroupBy(change => change.index, change => change.proposal)
        .Select(changes => new TestBlock(NameOf("defaults change, and change back", group), group.Variant)
        {
            Given = [.. changes.Select(change => change.Given)],
            Forward = [.. changes.Select(change => (change.Given.Place, (string?)change.New))],
            Back = [],
        });

    private IEnumerable<TestBlock> Overrides(DraftGroup group)
    {
        (string, string)[] configured =
        [
            .. group.Of(ProposalKind.Replace).Where(proposal => proposal.IsOfSettings).DistinctBy(proposal => proposal.Target)
                .SelectMany(proposal => proposal.Configured is { } value ? [(proposal.Given.Place, value)] : Array.Empty<(string, string)>()),
        ];
        if (configured.Length > 0)
        {
            yield return new TestBlock(NameOf("configured values stay", group), group.Variant)
            {
                Given = configured,
                Forward = [],
                Back = [],
            };
        }
    }

    private IEnumerable<TestBlock> Generators(DraftGroup group)
    {
        foreach (var proposal in group.Of(ProposalKind.Regenerate))
        {
            var place = proposal.Target.Split('@');
            if (Run(place[1], proposal.Old, out var variables, out var before) && Run(place[1], proposal.New, out var more, out var behind))
            {
                yield return new TestBlock(NameOf($"the value of {place[0]} is generated again", group), group.Variant)
                {
                    Given = [.. variables.Union(more), (place[0], before), proposal.Given],
                    Forward = [(place[0], behind), (proposal.Target, proposal.New)],
                    Back = [],
                };
            }
        }
    }

    private TestBlock Conversion(DraftGroup group, Proposal proposal) => new(NameOf($"{proposal.Given.Place} changes its kind", group), group.Variant)
    {
        Given = [proposal.Given],
        Forward = proposal.Expected == proposal.Given.Value ? [] : [(proposal.Given.Place, proposal.Expected)],
        Back = proposal.New.Length > 0 ? [] : null,
    };

    private TestBlock Value(DraftGroup group, Proposal proposal) => new(NameOf($"{proposal.Target} does not keep {proposal.Old.Trim('"')}", group), group.Variant)
    {
        Given = [proposal.Given],
        Forward = proposal.Expected is null ? [(proposal.Target, null)] : [],
        Back = proposal.Expected is null ? null : [(proposal.Target, null)],
    };

    private static ImmutableArray<Proposal> Tested(ImmutableArray<Proposal> proposals) => [.. proposals.Where(proposal => proposal.Given.Value.Length > 0)];

    private static ImmutableArray<(string, string?)> Gone(IEnumerable<Proposal> proposals) => [.. proposals.Select(proposal => (proposal.Given.Place, (string?)null))];

    private bool Run(string metadata, string quoted, out ImmutableArray<(string, string)> variables, out string value)
    {
        (variables, value) = ([], string.Empty);
        using var json = System.Text.Json.JsonDocument.Parse(quoted);
        if (!StoredGenerator.TryParse(metadata, json.RootElement.GetString() ?? string.Empty, out var generator, out _))
        {
            return false;
        }

        var settings = generator.Paths.Where(path => path.StartsWith("settings.", StringComparison.Ordinal)).Select(path => (Path: path, Value: path == Region ? "us-west-2" : "a")).ToList();
        var tables = SettingsTree.Build(settings.Select(setting => new DatastorePair(DatastoreKey.Parse(setting.Path), new DocumentString(setting.Value, default))));
        tables.Set("os", default, os.ToTable());
        variables = [.. settings.Select(setting => (setting.Path, StatementText.Quoted(setting.Value)))];
        var ran = generator.TryRun(tables, os, HostFacts.Default, out var text, out _);
        value = StatementText.Quoted(text);
        return ran;
    }

    // Names of tests are unique in a file.
    private string NameOf(string text, DraftGroup group)
    {
        var name = group.Variant is null || _names.Add(text) ? text : $"{text} on {group.Variant}";
        for (var i = 2; group.Variant is null && !_names.Add(name) || name != text && !_names.Add(name); i++)
        {
            name = $"{text} ({i})";
        }

        return name;
    }
}
