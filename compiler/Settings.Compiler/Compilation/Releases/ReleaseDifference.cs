using System.Collections.Immutable;

namespace Settings.Compiler.Compilation.Releases;

/// <summary>What differs between the variants of two releases.</summary>
/// <param name="Added">The variants that only the second has.</param>
/// <param name="Removed">The variants that only the first has.</param>
/// <param name="Common">The variants of both that were compared.</param>
/// <param name="Changes">What they do not have alike, sorted by kind and name.</param>
public sealed record ReleaseDifference(ImmutableArray<string> Added, ImmutableArray<string> Removed, ImmutableArray<string> Common, ImmutableArray<ReleaseChange> Changes)
{
    /// <summary>Whether there is nothing to report.</summary>
    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Changes.IsEmpty;

    /// <summary>Compares what the variants of two releases have.</summary>
    /// <param name="before">What each variant of the first has.</param>
    /// <param name="after">What each variant of the second has.</param>
    public static ReleaseDifference Of(IReadOnlyDictionary<string, IReadOnlyList<VariantFact>> before, IReadOnlyDictionary<string, IReadOnlyList<VariantFact>> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ImmutableArray<string> common = [.. before.Keys.Where(after.ContainsKey).Order(StringComparer.Ordinal)];
        return new ReleaseDifference(
            [.. after.Keys.Except(before.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. before.Keys.Except(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            common,
            common.SelectMany(variant => Between(before[variant], after[variant]).Select(change => (Change: change, Variant: variant)))
                .GroupBy(said => said.Change, said => said.Variant)
                .Select(group => group.Key with { Variants = [.. group] })
                .OrderBy(change => change.Kind).ThenBy(change => change.Name, StringComparer.Ordinal)
                .ThenBy(change => change.Trait, StringComparer.Ordinal).ThenBy(change => change.Variants[0], StringComparer.Ordinal)
                .ToImmutableArray());
    }

    private static IEnumerable<ReleaseChange> Between(IReadOnlyList<VariantFact> before, IReadOnlyList<VariantFact> after)
    {
        var old = before.ToDictionary(fact => (fact.Kind, fact.Name));
        var now = after.ToDictionary(fact => (fact.Kind, fact.Name));
        foreach (var (key, fact) in old.Where(entry => !now.ContainsKey(entry.Key)))
        {
            yield return new ReleaseChange(key.Kind, key.Name, null, fact.Summary, null, []);
        }

        foreach (var (key, fact) in now)
        {
            if (!old.TryGetValue(key, out var known))
            {
                yield return new ReleaseChange(key.Kind, key.Name, null, null, fact.Summary, []);
                continue;
            }

            foreach (var (trait, text) in fact.Traits)
            {
                if (known.Traits.FirstOrDefault(one => one.Name == trait).Text is { } earlier && earlier != text)
                {
                    // Texts of files differ from variant to variant: that they changed is what is to be told.
                    yield return trait == VariantFacts.TextTrait
                        ? new ReleaseChange(key.Kind, key.Name, trait, null, null, [])
                        : new ReleaseChange(key.Kind, key.Name, trait, earlier, text, []);
                }
            }
        }
    }
}
