using System.Collections.Concurrent;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.Protocol;

namespace Settings.LanguageServer.Server;

/// <summary>Publishes the findings of documents as they change: those of the latest version, never those of an earlier one.</summary>
/// <param name="documents">The documents.</param>
/// <param name="outbox">Where they go.</param>
/// <param name="report">Where a defect is told.</param>
internal sealed class DiagnosticsPublisher(OpenDocuments documents, Outbox outbox, Action<Exception> report)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Works the findings of a document out; what is being worked out of an earlier version is given up.</summary>
    public void Schedule(LanguageDocument document)
    {
        var cancellation = new CancellationTokenSource();
        if (_running.TryGetValue(document.Document.Uri, out var earlier))
        {
            earlier.Cancel();
        }

        _running[document.Document.Uri] = cancellation;
        _ = Task.Run(() => Publish(document, cancellation.Token), CancellationToken.None);
    }

    /// <summary>Takes back what was published of a document.</summary>
    public void Clear(string uri)
    {
        if (_running.TryRemove(uri, out var earlier))
        {
            earlier.Cancel();
        }

        lock (_lock)
        {
            outbox.Notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, null, []), Sent.Default.PublishDiagnosticsParams);
        }
    }

    private void Publish(LanguageDocument document, CancellationToken cancellation)
    {
        try
        {
            var findings = document.Diagnose(cancellation);
            lock (_lock)
            {
                if (documents.IsLatest(document))
                {
                    outbox.Notify(
                        "textDocument/publishDiagnostics",
                        new PublishDiagnosticsParams(document.Document.Uri, document.Document.Version, findings),
                        Sent.Default.PublishDiagnosticsParams);
                }
            }

            document.Prepare(cancellation);
        }
        catch (OperationCanceledException)
        {
            // A later version is being worked on.
        }
        catch (Exception defect) when (defect is not IOException)
        {
            report(defect);
        }
    }
}
