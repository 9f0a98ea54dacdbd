using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;

namespace Settings.Compiler.Compilation;

/// <summary>
/// From changed keys to services, files and commands. Of a key's metadata only the deepest counts: a change of
/// network.hostname does not affect what a change of network does.
/// Upstream: core-kit sources/api/thar-be-settings/src/service.rs and config.rs.
/// </summary>
public static class AffectedServices
{
    private const string Metadata = "affected-services";

    /// <summary>What follows from a commit.</summary>
    /// <param name="state">The datastore with its metadata.</param>
    /// <param name="defaults">The services and files there are.</param>
    /// <param name="changed">The keys that were written.</param>
    public static CommitOutcome Of(DatastoreState state, MergedDefaults defaults, ImmutableArray<DatastoreKey> changed)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(defaults);
        var services = ListsOf(state, changed)
            .SelectMany(list => list.Items.OfType<DocumentString>())
            .Select(name => name.Value)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(name => defaults.Services.GetValueOrDefault(name))
            .OfType<Service>()
            .ToList();
        var files = services.SelectMany(service => service.ConfigurationFiles).ToHashSet(StringComparer.Ordinal);
        return new CommitOutcome(
            changed,
            services.ToImmutableArray(),
            defaults.ConfigurationFiles.Where(file => files.Contains(file.Name)).ToImmutableArray(),
            services.SelectMany(service => service.RestartCommands).ToImmutableArray());
    }

    // Very many keys can have the same few lists: each is read once.
    private static HashSet<DocumentArray> ListsOf(DatastoreState state, ImmutableArray<DatastoreKey> changed)
    {
        HashSet<DocumentArray> lists = [];
        foreach (var key in changed)
        {
            if (state.TryGetMetadata(key, Metadata, out var value) && value is DocumentArray list)
            {
                lists.Add(list);
            }
        }

        return lists;
    }
}
