using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;

namespace Settings.Migrations;

/// <summary>The datastore that an image begins with.</summary>
internal static class DefaultStore
{
    /// <summary>What a node without user data writes when it starts for the first time, before setting generators run.</summary>
    public static FlatStore Of(MergedDefaults defaults) => FlatStore.Empty with
    {
        Live = FlatStore.Empty.Live.SetItems(DatastoreFlattener.FlattenSettings(defaults.Settings).Concat(defaults.LivePairs).Select(pair => KeyValuePair.Create(pair.Key.ToString(), pair.Value))),
        Metadata = FlatStore.Empty.Metadata.SetItems(defaults.Metadata.Select(entry => KeyValuePair.Create(new StorePlace(entry.Key.ToString(), entry.Name), entry.Value))),
    };
}
