using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Datastore.Disk;

namespace Settings.Compiler.Tests.Datastore.Disk;

/// <summary>A folder of datastores for one test.</summary>
internal sealed class TemporaryStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("datastore");

    public static FlatStore Sample { get; } = FlatStore.Empty with
    {
        Live = Values(("settings.motd", "\"hello\""), ("settings.kernel.sysctl.\"vm.max_map_count\"", "\"262144\""), ("settings.kubernetes.max-pods", "58"), ("services.motd.restart-commands", "[]")),
        Metadata = FlatStore.Empty.Metadata.AddRange(Values(("settings.motd", "[\"motd\"]"), ("settings.kubernetes", "[\"kubernetes\"]"))
            .Select(pair => KeyValuePair.Create(new StorePlace(pair.Key, "affected-services"), pair.Value))),
        Pending = FlatStore.Empty.Pending.Add("my tx", Values(("settings.motd", "\"later\""))),
    };

    public string Root => _folder.FullName;

    /// <summary>A root with one datastore, as a node has it.</summary>
    public static TemporaryStore With(string version, FlatStore content)
    {
        var store = new TemporaryStore();
        var files = new PhysicalStoreFiles();
        new StoreWriter(files).Write($"{store.Root}/v{version}_abcdefghijklmnop", content);
        new StoreHome(files, store.Root).Flip(version, $"v{version}_abcdefghijklmnop", "temporary");
        return store;
    }

    /// <summary>What the current datastore contains, one line a value.</summary>
    public (string Version, string Lines) Current()
    {
        var files = new PhysicalStoreFiles();
        var home = new StoreHome(files, Root);
        return (home.CurrentVersion(), Lines(new StoreReader(files).Read(home.PathOf(home.CurrentFolder())).Content));
    }

    /// <summary>Content as text, one line a value, sorted.</summary>
    public static string Lines(FlatStore content) => string.Join('\n', content.Live.Select(pair => $"{pair.Key} = {JsonText.Write(pair.Value)}")
        .Concat(content.Metadata.Select(pair => $"{pair.Key} = {JsonText.Write(pair.Value)}"))
        .Concat(content.Pending.SelectMany(transaction => transaction.Value.Select(pair => $"{transaction.Key}: {pair.Key} = {JsonText.Write(pair.Value)}")))
        .Order(StringComparer.Ordinal));

    public void Dispose() => _folder.Delete(recursive: true);

    private static ImmutableSortedDictionary<string, DocumentValue> Values(params (string Key, string Json)[] pairs) =>
        FlatStore.Empty.Live.AddRange(pairs.Select(pair => KeyValuePair.Create(pair.Key, Read(pair.Json))));

    private static DocumentValue Read(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return JsonValues.Read(document.RootElement);
    }
}
