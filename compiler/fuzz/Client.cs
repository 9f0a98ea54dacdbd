using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Settings.Compiler.Analysis;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.LanguageServer.Protocol;

namespace Settings.Fuzz;

/// <summary>A client of a language server in this process that counts what must be answered.</summary>
internal sealed class Client : IMessageSink
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Workspace Catalog = new(new EmbeddedCatalogSource());

    // As deep as the server reads.
    private static readonly JsonDocumentOptions Read = new() { MaxDepth = 128 };

    // What a client has to send back or to show as the document has it.
    private static readonly string[] ChangeDocuments = ["\"textDocument/codeAction\"", "\"textDocument/rename\""];

    private readonly object _lock = new();
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _clear = new(StringComparer.Ordinal);
    private readonly List<string> _said = [];
    private readonly LanguageServer.Server.LanguageServer _server;
    private (int Version, string Findings)? _shown;
    private string? _defect;

    /// <summary>A client of a new server.</summary>
    public Client() => _server = new(new MemoryHost(), this);

    /// <summary>Whether the client has ended the server.</summary>
    public bool IsEnded => _server.ExitCode is not null;

    /// <summary>Whether it has neither ended it nor told it to get ready for the end.</summary>
    public bool IsRunning { get; private set; } = true;

    /// <summary>Whether no secret may be said: none of the document of the laws has been damaged.</summary>
    public bool HasSecrets { get; set; } = true;

    /// <summary>Sends a message.</summary>
    public void Send(string message) => Send(Encoding.UTF8.GetBytes(message));

    /// <summary>Sends a message, or what is none.</summary>
    public void Send(byte[] message)
    {
        Expect(message);
        _server.Receive(message);
    }

    /// <inheritdoc/>
    void IMessageSink.Send(ReadOnlySpan<byte> message)
    {
        var text = Encoding.UTF8.GetString(message);
        using var json = JsonDocument.Parse(text);
        var (root, isAnswer) = (json.RootElement, !json.RootElement.TryGetProperty("method", out var method));
        lock (_lock)
        {
            _said.Add(text);
            if (isAnswer)
            {
                var id = root.GetProperty("id").GetRawText();
                _open[id] = _open.GetValueOrDefault(id) - 1;
                _defect ??= root.TryGetProperty("error", out var error) && error.GetProperty("code").GetInt32() == -32603 ? text : null;
            }
            else if (method.GetString() == "window/logMessage")
            {
                _defect ??= text;
            }
            else if (method.GetString() == "textDocument/publishDiagnostics" && root.GetProperty("params") is var shown && shown.GetProperty("uri").GetString() == "file:///law.toml"
                && shown.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number)
            {
                _shown = (version.GetInt32(), string.Join('\n', shown.GetProperty("diagnostics").EnumerateArray().Select(Described)));
            }

            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>What is wrong with the findings of a version of a document, which are awaited; null when they are those of lint.</summary>
    public string? FaultOfFindings(string uri, int version, string text)
    {
        var source = new SourceText("law.toml", text);
        var expected = string.Join('\n', Catalog.Analyze(source, TargetRequest.Open with { TakesNearest = true }).Findings
            .Select(finding => $"{finding.Code} {Place(source, finding.Span.Start)}-{Place(source, finding.Span.End)} {finding.Message.Split('\n')[0]}"));
        if (!Wait(() => _shown?.Version == version))
        {
            return $"there are no findings of version {version} of {uri}\n{text}";
        }

        var shown = _shown?.Findings;
        return shown == expected ? null : $"the findings are not those of lint\n{text}\n{shown}\ninstead of\n{expected}";
    }

    /// <summary>What is wrong with what the server said once all is answered; null when nothing is.</summary>
    public string? Fault()
    {
        if (!Wait(() => _open.Values.All(open => open == 0)))
        {
            lock (_lock)
            {
                return $"not every request is answered once: {string.Join(", ", _open.Where(open => open.Value != 0).Select(open => $"{open.Key} is {open.Value} short"))}\n{string.Join('\n', _said)}";
            }
        }

        lock (_lock)
        {
            return _defect is { } defect ? $"there is a defect\n{defect}"
                : HasSecrets && IsRunning && _said.Find(said => said.Contains(Secrets.Canary, StringComparison.Ordinal) && !MayBeClear(said)) is { } secret ? $"it shows a secret\n{secret}"
                : null;
        }
    }

    private static string Described(JsonElement finding)
    {
        var range = finding.GetProperty("range");
        return $"{finding.GetProperty("code").GetString()} {Place(range.GetProperty("start"))}-{Place(range.GetProperty("end"))} {finding.GetProperty("message").GetString()?.Split('\n')[0]}";
    }

    private static string Place(JsonElement position) => $"{position.GetProperty("line").GetInt32()}:{position.GetProperty("character").GetInt32()}";

    private static string Place(SourceText source, int offset) => $"{source.Lines.PositionOf(offset).Line}:{source.Lines.PositionOf(offset).Character}";

    private bool MayBeClear(string said)
    {
        using var json = JsonDocument.Parse(said);
        return json.RootElement.TryGetProperty("id", out var id) && _clear.Contains(id.GetRawText());
    }

    private bool Wait(Func<bool> isThere)
    {
        var end = DateTime.UtcNow + Patience;
        lock (_lock)
        {
            while (!isThere())
            {
                if (DateTime.UtcNow > end || !Monitor.Wait(_lock, end - DateTime.UtcNow is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero))
                {
                    return isThere();
                }
            }
        }

        return true;
    }

    // By JSON-RPC 2.0: a request is answered once, what is not understood with the identity null.
    private void Expect(byte[] message)
    {
        try
        {
            if (!Utf8.IsValid(message))
            {
                throw new JsonException();
            }

            using var json = JsonDocument.Parse(message, Read);
            var root = json.RootElement;
            HasSecrets &= !Encoding.UTF8.GetString(message).Contains(Secrets.Canary, StringComparison.Ordinal) || Encoding.UTF8.GetString(message).Contains("file:///law.toml", StringComparison.Ordinal);
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("method", out var method) && method.ValueKind == JsonValueKind.String
                && root.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.Number or JsonValueKind.String)
            {
                Count(id.GetRawText(), method.GetRawText());
                return;
            }

            var hasMethod = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("method", out _);
            var isNotification = root.ValueKind == JsonValueKind.Object && hasMethod && root.GetProperty("method").ValueKind == JsonValueKind.String && !root.TryGetProperty("id", out _);
            var isAnswer = root.ValueKind == JsonValueKind.Object && !hasMethod && (root.TryGetProperty("result", out _) || root.TryGetProperty("error", out _));
            if (!isNotification && !isAnswer)
            {
                var known = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("id", out var named) && named.ValueKind is JsonValueKind.Number or JsonValueKind.String;
                Count(known ? root.GetProperty("id").GetRawText() : "null", string.Empty);
            }
        }
        catch (JsonException)
        {
            Count("null", string.Empty);
        }
    }

    private void Count(string id, string method)
    {
        lock (_lock)
        {
            _open[id] = _open.GetValueOrDefault(id) + 1;
            if (ChangeDocuments.Contains(method, StringComparer.Ordinal))
            {
                _clear.Add(id);
            }

            IsRunning &= method != "\"shutdown\"";
        }
    }
}
