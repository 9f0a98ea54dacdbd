using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Unicode;

namespace Settings.LanguageServer.Protocol;

/// <summary>
/// Takes messages in, in their order, and has each answered once: by the book when it is malformed, unknown or out of time. Requests
/// that take time are worked on while further messages come in; what fails there is the answer to that request alone.
/// </summary>
/// <param name="methods">The methods of the server by their names.</param>
/// <param name="outbox">Where answers go.</param>
/// <param name="mayHandle">Why a method may not be called now; null when it may.</param>
/// <param name="report">Where a defect is told.</param>
internal sealed class Dispatcher(IReadOnlyDictionary<string, Method> methods, Outbox outbox, Func<string, RequestException?> mayHandle, Action<Exception> report)
{
    // A client sends what it likes, nested as deeply as it likes.
    private static readonly JsonDocumentOptions Read = new() { MaxDepth = 128 };

    private readonly ConcurrentDictionary<RequestId, CancellationTokenSource> _running = new();
    private readonly ConcurrentDictionary<RequestId, Action<JsonElement?>> _asked = new();
    private int _lastAsked;

    /// <summary>How many requests are being worked on.</summary>
    public int Running => _running.Count;

    /// <summary>Takes one message in.</summary>
    /// <param name="message">JSON in UTF-8; not used after the call.</param>
    public void Receive(ReadOnlyMemory<byte> message)
    {
        try
        {
            // JSON in another encoding would fail only where one of its strings is read.
            if (!Utf8.IsValid(message.Span))
            {
                throw new JsonException();
            }

            using var document = JsonDocument.Parse(message, Read);
            Receive(document.RootElement);
        }
        catch (JsonException)
        {
            outbox.Refuse(RequestId.None, RpcError.ParseError, "The message is not JSON in UTF-8.");
        }
    }

    /// <summary>Asks the client; the answer comes in the order of the messages, null when it is an error.</summary>
    public void Ask<T>(string method, T? parameters, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T>? contract, Action<JsonElement?> answered)
        where T : class
    {
        var id = new RequestId($"\"settingsc-{Interlocked.Increment(ref _lastAsked)}\"");
        _asked[id] = answered;
        outbox.Ask(id, method, parameters, contract);
    }

    /// <summary>Gives up the request of the client that has an identity.</summary>
    public void Cancel(RequestId id)
    {
        if (_running.TryGetValue(id, out var running))
        {
            running.Cancel();
        }
    }

    /// <summary>Gives up all requests.</summary>
    public void CancelAll()
    {
        foreach (var running in _running.Values)
        {
            running.Cancel();
        }
    }

    private void Receive(JsonElement message)
    {
        var isObject = message.ValueKind == JsonValueKind.Object;
        var hasId = message.ValueKind == JsonValueKind.Object && message.TryGetProperty("id"u8, out _);
        var id = hasId ? RequestId.Of(message.GetProperty("id"u8)) : null;
        if (isObject && message.TryGetProperty("method"u8, out var method) && method.ValueKind == JsonValueKind.String && (id is not null || !hasId))
        {
            Handle(id, JsonString.Of(method), message.TryGetProperty("params"u8, out var parameters) ? parameters : default);
        }
        else if (isObject && !message.TryGetProperty("method"u8, out _) && id is { } answered && _asked.TryRemove(answered, out var asked))
        {
            asked(message.TryGetProperty("result"u8, out var result) ? result : null);
        }
        else if (!isObject || message.TryGetProperty("method"u8, out _) || !(message.TryGetProperty("result"u8, out _) || message.TryGetProperty("error"u8, out _)))
        {
            outbox.Refuse(id ?? RequestId.None, RpcError.InvalidRequest, "The message is neither a request nor a notification nor an answer.");
        }
    }

    private void Handle(RequestId? id, string name, JsonElement parameters)
    {
        var method = methods.GetValueOrDefault(name);
        if (id is not { } known)
        {
            // What cannot be answered is passed over: a notification is unknown, comes at a wrong time, or is not understood.
            if (method is { IsRequest: false } && mayHandle(name) is null)
            {
                Attempt(null, () => method.Take(parameters, out _));
            }

            return;
        }

        if (mayHandle(name) is { } refusal)
        {
            outbox.Refuse(known, refusal.Code, refusal.Message);
        }
        else if (method is not { IsRequest: true })
        {
            outbox.Refuse(known, RpcError.MethodNotFound, $"There is no request '{name}'.");
        }
        else
        {
            Start(known, method, parameters);
        }
    }

    private void Start(RequestId id, Method method, JsonElement parameters)
    {
        var cancellation = new CancellationTokenSource();
        if (!_running.TryAdd(id, cancellation))
        {
            outbox.Refuse(id, RpcError.InvalidRequest, "A request with this id is not answered yet.");
            return;
        }

        var (work, isQuick) = ((Action<Outbox, RequestId, CancellationToken>?)null, false);
        if (!Attempt(id, () => work = method.Take(parameters, out isQuick)) || work is null)
        {
            End(id);
        }
        else if (isQuick)
        {
            Finish(id, work, cancellation.Token);
        }
        else
        {
            _ = Task.Run(() => Finish(id, work, cancellation.Token), CancellationToken.None);
        }
    }

    private void Finish(RequestId id, Action<Outbox, RequestId, CancellationToken> work, CancellationToken cancellation)
    {
        Attempt(id, () => work(outbox, id, cancellation));
        End(id);
    }

    // What gives it up is not disposed of: the client may give it up at this moment.
    private void End(RequestId id) => _running.TryRemove(id, out _);

    private bool Attempt(RequestId? id, Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (RequestException refusal)
        {
            Refuse(id, refusal.Code, refusal.Message);
        }
        catch (OperationCanceledException)
        {
            Refuse(id, RpcError.RequestCancelled, "The request was given up.");
        }
        catch (JsonException wrong)
        {
            Refuse(id, RpcError.InvalidParams, wrong.Path is { Length: > 1 } path ? $"The parameters are wrong at {path}." : "The parameters are not those of the method.");
        }
        catch (Exception defect) when (defect is not IOException)
        {
            report(defect);
            Refuse(id, RpcError.InternalError, $"A defect in settingsc: {defect.GetType().Name}: {defect.Message}");
        }

        return false;
    }

    private void Refuse(RequestId? id, int code, string message)
    {
        if (id is { } known)
        {
            outbox.Refuse(known, code, message);
        }
    }
}
