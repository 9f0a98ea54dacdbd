using System.Collections.Immutable;

namespace Settings.Compiler.Datastore;

/// <summary>What waits for the commit of a transaction.</summary>
/// <param name="Values">The values.</param>
/// <param name="Strengths">
/// How firmly values are to hold, in the order in which they were sent: for a key that was sent twice the later counts; a
/// value that was sent without a strength has none of its own.
/// </param>
public sealed record PendingTransaction(DatastoreValues Values, ImmutableArray<(DatastoreValues Values, SettingStrength Strength)> Strengths)
{
    /// <summary>Nothing.</summary>
    public static PendingTransaction Empty { get; } = new(DatastoreValues.Empty, []);

    /// <summary>Adds what a program sends; the later value of a key holds.</summary>
    public PendingTransaction With(DatastoreTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var sent = DatastoreValues.Of(transaction.Set);
        return new PendingTransaction(Values.With(sent), transaction.Strength is { } strength && sent.Count > 0 ? Strengths.Add((sent, strength)) : Strengths);
    }

    /// <summary>The keys that are sent with a strength, each once; those that are sent as it says and not otherwise later.</summary>
    /// <param name="strength">The strength.</param>
    public IEnumerable<DatastoreKey> KeysOf(SettingStrength strength)
    {
        for (var i = 0; i < Strengths.Length; i++)
        {
            if (Strengths[i].Strength == strength)
            {
                var later = Strengths[(i + 1)..];
                foreach (var pair in Strengths[i].Values)
                {
                    if (!later.Any(sent => sent.Values.ContainsKey(pair.Key)))
                    {
                        yield return pair.Key;
                    }
                }
            }
        }
    }
}
