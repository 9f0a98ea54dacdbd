namespace Settings.Compiler.Text;

/// <summary>Finds the name that someone probably meant.</summary>
public static class NearestName
{
    private const int MostOnStack = 256;

    /// <summary>
    /// The candidate that is equal but for case, or else the one with the fewest insertions, deletions and replacements, if
    /// those are at most a third of the longer name; null when there is none.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
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
            if (Math.Abs(name.Length - candidate.Length) <= limit && Distance(name, candidate) is var distance && distance <= limit)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Whether so many insertions, deletions and replacements make one name of the other. Letter case counts.</summary>
    public static bool AreNear(ReadOnlySpan<char> name, ReadOnlySpan<char> other, int limit) =>
        Math.Abs(name.Length - other.Length) <= limit && Distance(name, other) <= limit;

    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var row = b.Length < MostOnStack ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
