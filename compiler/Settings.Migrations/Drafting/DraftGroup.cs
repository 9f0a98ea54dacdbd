using System.Collections.Immutable;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Drafting;

/// <summary>Proposals under one condition about the variant.</summary>
/// <param name="Conditions">The condition; empty for all variants.</param>
/// <param name="Proposals">The proposals in the order in which they are written.</param>
internal sealed record DraftGroup(ImmutableArray<VariantCondition> Conditions, ImmutableArray<Proposal> Proposals)
{
    /// <summary>A variant for which the condition holds; null when there is none to tell apart.</summary>
    public string? Variant => Conditions.IsEmpty ? null : Proposals[0].Variants[0];

    /// <summary>The proposals of some kinds.</summary>
    public ImmutableArray<Proposal> Of(params ReadOnlySpan<ProposalKind> kinds)
    {
        var found = ImmutableArray.CreateBuilder<Proposal>();
        foreach (var proposal in Proposals)
        {
            if (kinds.Contains(proposal.Kind))
            {
                found.Add(proposal);
            }
        }

        return found.ToImmutable();
    }
}
