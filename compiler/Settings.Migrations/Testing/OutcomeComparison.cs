using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;

namespace Settings.Migrations.Testing;

/// <summary>Compares what a real migration has made of a store with what ours makes of it.</summary>
public static class OutcomeComparison
{
    /// <summary>Where two stores differ, a sentence each, by key; nothing when they are the same.</summary>
    /// <param name="expected">The store that ours makes.</param>
    /// <param name="found">The store that the real one makes. What it says about the image does not count.</param>
    public static IEnumerable<string> Between(FlatStore expected, FlatStore found)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(found);
        return StoreDifference.Between(expected, found).Select(MigrationTester.Describe)
            .Concat(expected.Pending.Keys.Union(found.Pending.Keys, StringComparer.Ordinal)
                .SelectMany(transaction => StoreDifference.Between(Part(expected, transaction), Part(found, transaction))
                    .Select(difference => $"in the transaction '{transaction}': {MigrationTester.Describe(difference)}")));
    }

    /// <summary>The image that a migration has run on, as far as it has left facts about it in a store. Upstream: datastore_helper.rs (get_input_data).</summary>
    /// <param name="store">The store.</param>
    /// <param name="usual">What holds where it has not.</param>
    public static OsFacts ImageIn(FlatStore store, OsFacts usual)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(usual);
        return usual with
        {
            Arch = Text("arch", usual.Arch),
            BuildId = Text("build_id", usual.BuildId),
            PrettyName = Text("pretty_name", usual.PrettyName),
            VariantId = Text("variant_id", usual.VariantId),
            VersionId = Text("version_id", usual.VersionId),
        };

        string Text(string name, string otherwise) => store.Live.GetValueOrDefault($"os.{name}") is DocumentString text ? text.Value : otherwise;
    }

    private static FlatStore Part(FlatStore store, string transaction) => FlatStore.Empty with { Live = store.Pending.GetValueOrDefault(transaction, ImmutableSortedDictionary<string, DocumentValue>.Empty) };
}
