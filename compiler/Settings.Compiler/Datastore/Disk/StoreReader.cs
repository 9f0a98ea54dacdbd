using System.Collections.Immutable;
using System.Text.Json;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>
/// Reads a datastore as a node reads it before it migrates: every file below live and below each transaction. What is not a
/// key is skipped; what is one and contains no JSON fails.
/// Upstream: core-kit sources/api/datastore/src/filesystem.rs, bottlerocket sources/api/migration/migration-helpers/src/datastore_helper.rs.
/// </summary>
public sealed class StoreReader(IStoreFiles files)
{
    private const string Live = "live";
    private const string Pending = "pending";

    /// <summary>Reads the datastore in a folder, which has live and perhaps pending.</summary>
    /// <exception cref="StoreException">It has no live values, or one of its files cannot be read.</exception>
    public StoreReading Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!IsFolder($"{folder}/{Live}"))
        {
            throw new StoreException(folder, $"is not a valid datastore: the folder '{Live}' is missing.");
        }

        var found = new List<FoundFile>();
        var skipped = new List<string>();
        Walk(folder, Live, transaction: null, found, skipped);
        var transactions = FindTransactions(folder, found, skipped);
        var values = new DocumentValue[found.Count];
        Shares.Run(values.Length, files.Concurrency, () => files, (_, i) => values[i] = Value($"{found[i].Folder}/{found[i].Name}"));
        return new StoreReading(Sorted(found, values, transactions), [.. skipped.Order(StringComparer.Ordinal)]);
    }

    private bool IsFolder(string path)
    {
        try
        {
            return files.FolderExists(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Unreadable(path, error);
        }
    }

    private List<string> FindTransactions(string folder, List<FoundFile> found, List<string> skipped)
    {
        var transactions = new List<string>();
        if (!IsFolder($"{folder}/{Pending}"))
        {
            return transactions;
        }

        foreach (var entry in List($"{folder}/{Pending}"))
        {
            if (entry.Kind == StoreFileKind.Folder && StorePath.Decode(entry.Name) is { } transaction)
            {
                transactions.Add(transaction);
                Walk(folder, $"{Pending}/{entry.Name}", transaction, found, skipped);
            }
            else
            {
                skipped.Add($"{Pending}/{entry.Name}");
            }
        }

        return transactions;
    }

    // Folders wait on a stack of their own: how deep they are is up to whoever made the store.
    private void Walk(string folder, string part, string? transaction, List<FoundFile> found, List<string> skipped)
    {
        var folders = new Stack<(string Path, string? Key)>([($"{folder}/{part}", string.Empty)]);
        while (folders.TryPop(out var current))
        {
            foreach (var entry in List(current.Path))
            {
                switch (entry.Kind)
                {
                    case StoreFileKind.Folder:
                        folders.Push(($"{current.Path}/{entry.Name}", StorePath.Below(current.Key, entry.Name)));
                        break;
                    case StoreFileKind.File when StorePath.TryParse(current.Key, entry.Name, out var key, out var metadata):
                        found.Add(new FoundFile(current.Path, entry.Name, transaction, key, metadata));
                        break;
                    default:
                        skipped.Add($"{current.Path}/{entry.Name}"[(folder.Length + 1)..]);
                        break;
                }
            }
        }
    }

    private static FlatStore Sorted(List<FoundFile> found, DocumentValue[] values, List<string> transactions)
    {
        var empty = FlatStore.Empty;
        var files = found.Zip(values, (file, value) => (File: file, Value: value)).ToLookup(pair => (pair.File.Transaction, IsMetadata: pair.File.Metadata is not null));
        return empty with
        {
            Live = ValuesOf(null),
            Metadata = MetadataOf(null),
            Pending = empty.Pending.SetItems(transactions.Select(name => KeyValuePair.Create(name, ValuesOf(name)))),
            PendingMetadata = empty.PendingMetadata.SetItems(transactions.Where(name => files.Contains((name, true))).Select(name => KeyValuePair.Create(name, MetadataOf(name)))),
        };

        ImmutableSortedDictionary<string, DocumentValue> ValuesOf(string? transaction) =>
            empty.Live.SetItems(files[(transaction, false)].Select(pair => KeyValuePair.Create(pair.File.Key, pair.Value)));

        ImmutableSortedDictionary<StorePlace, DocumentValue> MetadataOf(string? transaction) =>
            empty.Metadata.SetItems(files[(transaction, true)].Select(pair => KeyValuePair.Create(new StorePlace(pair.File.Key, pair.File.Metadata), pair.Value)));
    }

    private DocumentValue Value(string path)
    {
        byte[] bytes;
        try
        {
            bytes = files.Read(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Unreadable(path, error);
        }

        try
        {
            using var json = JsonDocument.Parse(bytes, JsonValues.Options);
            return JsonValues.Read(json.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or FormatException)
        {
            throw new StoreException(path, bytes.Length == 0 ? "is empty; every file of a datastore must contain JSON." : "is not valid JSON; every file of a datastore must contain JSON.");
        }
    }

    private IReadOnlyList<StoreFile> List(string folder)
    {
        try
        {
            return files.List(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Unreadable(folder, error);
        }
    }
}
