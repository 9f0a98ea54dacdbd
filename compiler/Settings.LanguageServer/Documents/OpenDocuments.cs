using System.Collections.Concurrent;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.Protocol;

namespace Settings.LanguageServer.Documents;

/// <summary>
/// The documents that the client has open, each at its latest version as its language sees it. Changed by one thread in the order
/// of the messages; read by any.
/// </summary>
/// <param name="read">How a language sees a document.</param>
internal sealed class OpenDocuments(Func<TextDocument, LanguageDocument> read)
{
    private readonly ConcurrentDictionary<string, LanguageDocument> _documents = new(StringComparer.Ordinal);

    /// <summary>How positions are counted.</summary>
    public PositionEncoding Encoding { get; set; } = PositionEncoding.Utf16;

    /// <summary>All, at their latest versions.</summary>
    public IEnumerable<LanguageDocument> All => _documents.Values;

    /// <summary>The latest version of a document.</summary>
    /// <exception cref="RequestException">It is not open.</exception>
    public LanguageDocument this[string uri] =>
        Find(uri) ?? throw new RequestException(RpcError.InvalidParams, $"The document '{uri}' is not open.");

    /// <summary>The latest version of a document; null when it is not open.</summary>
    public LanguageDocument? Find(string uri) => _documents.GetValueOrDefault(uri);

    /// <summary>Whether a document has not changed since.</summary>
    public bool IsLatest(LanguageDocument document) => ReferenceEquals(Find(document.Document.Uri), document);

    /// <summary>Takes a document in.</summary>
    public LanguageDocument Open(TextDocumentItem item) =>
        Keep(new TextDocument(item.Uri, item.LanguageId, item.Version, new(DocumentUri.NameOf(item.Uri), item.Text), Encoding));

    /// <summary>Takes changes in; null when the document is not open.</summary>
    public LanguageDocument? Change(DidChangeParams change) =>
        Find(change.TextDocument.Uri) is { } known ? Keep(known.Document.Changed(change.ContentChanges, change.TextDocument.Version)) : null;

    /// <summary>Forgets a document.</summary>
    public void Close(string uri) => _documents.TryRemove(uri, out _);

    /// <summary>Has each document seen anew, because what it is seen with has changed.</summary>
    public void Renew()
    {
        foreach (var known in _documents.Values)
        {
            Keep(known.Document);
        }
    }

    private LanguageDocument Keep(TextDocument document) => _documents[document.Uri] = read(document);
}
