namespace Settings.Compiler.Text;

/// <summary>Finds the name that someone probably meant.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate that is equal but for case, or else the one with the fewest insertions, deletions and replacements, if
    /// those are at most a third of the longer name; null when there is none.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        var distances = new EditDistance(name, stackalloc ulong[EditDistance.Room]);
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }

            // The lengths alone tell most names apart; what is left is short.
            var limit = Math.Min(Math.Max(name.Length, candidate.Length) / 3, bestDistance - 1);
            if (Math.Abs(name.Length - candidate.Length) <= limit && distances.To(candidate) is var distance && distance <= limit)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Whether so many insertions, deletions and replacements make one name of the other. Letter case counts.</summary>
    public static bool AreNear(ReadOnlySpan<char> name, ReadOnlySpan<char> other, int limit) =>
        Math.Abs(name.Length - other.Length) <= limit && EditDistance.Between(name, other) <= limit;
}
