using System.Collections.Concurrent;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.Protocol;

namespace Settings.LanguageServer.Server;

/// <summary>The texts that the server has itself: files of the catalog, and what documents are rendered to.</summary>
/// <param name="documents">The documents.</param>
/// <param name="addresses">The files of the catalog.</param>
internal sealed class ContentMethods(OpenDocuments documents, CatalogAddresses addresses)
{
    private readonly ConcurrentDictionary<string, PreviewAddress> _shown = new(StringComparer.Ordinal);

    /// <summary>The methods by their names.</summary>
    public IEnumerable<(string Name, Method Method)> All() =>
    [
        ("workspace/textDocumentContent", Method.Work<TextContentParams, TextContent>(Received.TextContentParams, Sent.Default.TextContent, parameters => cancellation => Read(parameters.Uri, cancellation))),
    ];

    /// <summary>The addresses whose text depends on a document and that the client has asked for since it was last told.</summary>
    public IEnumerable<string> ShownOf(string document)
    {
        foreach (var (address, preview) in _shown)
        {
            if (preview.Document == document && _shown.TryRemove(address, out _))
            {
                yield return address;
            }
        }
    }

    private TextContent Read(string address, CancellationToken cancellation)
    {
        if (PreviewAddress.Of(address) is { } preview)
        {
            _shown[address] = preview;
            return new TextContent(documents.Find(preview.Document)?.PreviewAt(preview.Path, null, cancellation) is { } shown ? shown.Text ?? shown.Message ?? string.Empty : "The document is not open.");
        }

        return addresses.TextAt(address) is { } text ? new TextContent(text) : throw new RequestException(RpcError.InvalidParams, $"There is no text at '{address}'.");
    }
}
