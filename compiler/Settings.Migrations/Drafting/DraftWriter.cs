using System.Collections.Immutable;

namespace Settings.Migrations.Drafting;

/// <summary>Writes the statements of a draft.</summary>
/// <param name="text">Where.</param>
internal sealed class DraftWriter(IndentedText text)
{
    private const int LongestLine = 140;
    private const string GoneForGood = "the values are lost, and the older release uses its defaults again";
    private const string WrittenAgain = "the older release writes its metadata, services and files again at boot";
    private const string OneKind = "values that only one of the releases accepts are lost";

    /// <summary>Writes all statements.</summary>
    public void Write(IReadOnlyCollection<DraftGroup> groups)
    {
        WriteLosses(groups.SelectMany(group => group.Proposals).ToImmutableArray());
        foreach (var group in groups)
        {
            Guarded(group, () =>
            {
                text.Paragraph(() => WriteTargets("add", group.Of(ProposalKind.Add)));
                text.Paragraph(() => WriteTargets("remove", group.Of(ProposalKind.Remove)));
                text.Paragraph(() => WriteChanges("replace", group.Of(ProposalKind.Replace)));
                text.Paragraph(() => WriteChanges("regenerate", group.Of(ProposalKind.Regenerate)));
            });
        }

        text.Paragraph(() => text.Block("forward", () => Each(groups, group => WriteDirection(group, ProposalKind.RemoveOldValue, proposal => proposal.Old))));
        text.Paragraph(() => text.Block("backward", () => Each(groups, group => WriteDirection(group, ProposalKind.RemoveNewValue, proposal => proposal.New))));
    }

    private void Each(IEnumerable<DraftGroup> groups, Action<DraftGroup> write)
    {
        foreach (var group in groups)
        {
            Guarded(group, () => write(group));
        }
    }

    private void Guarded(DraftGroup group, Action write)
    {
        if (group.Conditions.IsEmpty)
        {
            write();
        }
        else
        {
            text.Paragraph(() => text.Block(StatementText.Of(group.Conditions), write));
        }
    }

    private void WriteLosses(ImmutableArray<Proposal> proposals)
    {
        var removed = proposals.Where(proposal => proposal.Kind == ProposalKind.Remove).ToList();
        string[] reasons =
        [
            .. removed.Exists(proposal => proposal.IsOfSettings) ? [GoneForGood] : Array.Empty<string>(),
            .. removed.Exists(proposal => !proposal.IsOfSettings) ? [WrittenAgain] : Array.Empty<string>(),
            .. proposals.Any(proposal => proposal.Kind is ProposalKind.Convert or ProposalKind.RemoveNewValue or ProposalKind.RemoveOldValue) ? [OneKind] : Array.Empty<string>(),
        ];
        if (reasons.Length > 0)
        {
            text.Line($"lossy {StatementText.Quoted(string.Join("; ", reasons))}");
        }
    }

    private void WriteTargets(string word, ImmutableArray<Proposal> proposals)
    {
        string[] targets = [.. proposals.OrderBy(proposal => !proposal.IsOfSettings).Select(proposal => proposal.Target)];
        if (targets.Length == 1)
        {
            text.Line($"{word} {targets[0]}");
            return;
        }

        text.Block(word, () => Array.ForEach(targets, text.Line));
    }

    private void WriteChanges(string word, ImmutableArray<Proposal> proposals)
    {
        foreach (var target in proposals.GroupBy(proposal => proposal.Target, StringComparer.Ordinal))
        {
            if (target.Count() > 1)
            {
                text.Block($"{word} {target.Key}", () => Array.ForEach(target.ToArray(), change => text.Line($"{change.Old} -> {change.New}")));
                continue;
            }

            WriteChange($"{word} {target.Key}", target.First());
        }
    }

    private void WriteChange(string head, Proposal change)
    {
        var words = StatementText.Change(change.Old, change.New);
        if (head.Length + words.Length < LongestLine)
        {
            text.Line($"{head} {words}");
            return;
        }

        text.Line(head);
        text.Line($"  {change.Old}");
        text.Line($"  -> {change.New}");
    }

    private void WriteDirection(DraftGroup group, ProposalKind removal, Func<Proposal, string> conversion)
    {
        foreach (var proposal in group.Of(ProposalKind.Convert).Where(proposal => conversion(proposal).Length > 0))
        {
            text.Line($"convert {proposal.Target} {conversion(proposal)}");
        }

        foreach (var proposal in group.Of(removal))
        {
            text.Block($"when {proposal.Target} == {proposal.Old}", () => text.Line($"remove {proposal.Target}"));
        }
    }
}
