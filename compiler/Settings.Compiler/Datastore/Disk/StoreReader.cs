using System.Collections.Immutable;
using System.Text.Json;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>
/// Reads a datastore as a node reads it before it migrates: every file below live and below each transaction. What is no
/// key is skipped; what is one and holds no JSON fails.
/// Upstream: core-kit sources/api/datastore/src/filesystem.rs, bottlerocket sources/api/migration/migration-helpers/src/datastore_helper.rs.
/// </summary>
public sealed class StoreReader(IStoreFiles files)
{
    private const string Live = "live";
    private const string Pending = "pending";

    private readonly List<string> _skipped = [];

    /// <summary>Reads the datastore in a folder, which has live and perhaps pending.</summary>
    /// <exception cref="StoreException">It has no live values, or one of its files cannot be read.</exception>
    public StoreReading Read(string folder)
    {
        var live = $"{folder}/{Live}";
        if (!files.FolderExists(live))
        {
            throw new StoreException(folder, $"is no datastore: it has no folder {Live}.");
        }

        _skipped.Clear();
        var values = ImmutableDictionary.CreateBuilder<DatastoreKey, DocumentValue>();
        var metadata = ImmutableDictionary.CreateBuilder<(DatastoreKey, string), DocumentValue>();
        Walk(live, Live, (key, name, value) =>
        {
            if (name is null)
            {
                values[key] = value;
            }
            else
            {
                metadata[(key, name)] = value;
            }
        });
        var content = new StoreContent { Live = values.ToImmutable(), Metadata = metadata.ToImmutable(), Pending = ReadPending($"{folder}/{Pending}", out var pendingMetadata), PendingMetadata = pendingMetadata };
        return new StoreReading(content, [.. _skipped.Order(StringComparer.Ordinal)]);
    }

    private ImmutableDictionary<string, ImmutableDictionary<DatastoreKey, DocumentValue>> ReadPending(
        string folder, out ImmutableDictionary<(string, DatastoreKey, string), DocumentValue> metadata)
    {
        var known = ImmutableDictionary.CreateBuilder<(string, DatastoreKey, string), DocumentValue>();
        metadata = known.ToImmutable();
        var transactions = ImmutableDictionary.CreateBuilder<string, ImmutableDictionary<DatastoreKey, DocumentValue>>(StringComparer.Ordinal);
        if (!files.FolderExists(folder))
        {
            return transactions.ToImmutable();
        }

        foreach (var entry in Guarded(folder, files.List))
        {
            if (entry.Kind != StoreFileKind.Folder || StorePath.Decode(entry.Name) is not { } transaction)
            {
                _skipped.Add($"{Pending}/{entry.Name}");
                continue;
            }

            var values = ImmutableDictionary.CreateBuilder<DatastoreKey, DocumentValue>();
            Walk($"{folder}/{entry.Name}", $"{Pending}/{entry.Name}", (key, name, value) =>
            {
                if (name is null)
                {
                    values[key] = value;
                }
                else
                {
                    known[(transaction, key, name)] = value;
                }
            });
            transactions[transaction] = values.ToImmutable();
        }

        metadata = known.ToImmutable();
        return transactions.ToImmutable();
    }

    // Folders wait on a stack of their own: how deep they are is up to whoever made the store.
    private void Walk(string root, string shown, Action<DatastoreKey, string?, DocumentValue> take)
    {
        var found = new List<(DatastoreKey Key, string? Metadata, string Path)>();
        var folders = new Stack<string>([string.Empty]);
        while (folders.TryPop(out var below))
        {
            foreach (var entry in Guarded(below.Length == 0 ? root : $"{root}/{below}", files.List))
            {
                var path = below.Length == 0 ? entry.Name : $"{below}/{entry.Name}";
                switch (entry.Kind)
                {
                    case StoreFileKind.Folder:
                        folders.Push(path);
                        break;
                    case StoreFileKind.File when StorePath.TryParse(path, out var key, out var metadata):
                        found.Add((key, metadata, $"{root}/{path}"));
                        break;
                    default:
                        _skipped.Add($"{shown}/{path}");
                        break;
                }
            }
        }

        var values = new DocumentValue[found.Count];
        ManyFiles.ForEach(values.Length, index => values[index] = Value(found[index].Path));
        for (var i = 0; i < values.Length; i++)
        {
            take(found[i].Key, found[i].Metadata, values[i]);
        }
    }

    private DocumentValue Value(string path)
    {
        var bytes = Guarded(path, files.Read);
        try
        {
            using var json = JsonDocument.Parse(bytes, JsonValues.Options);
            return JsonValues.Read(json.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new StoreException(path, bytes.Length == 0 ? "is empty; every file of a datastore holds JSON." : "holds no JSON, which every file of a datastore does.");
        }
    }

    private static T Guarded<T>(string path, Func<string, T> act)
    {
        try
        {
            return act(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(path, $"cannot be read: {error.Message.TrimEnd('.')}.");
        }
    }
}
