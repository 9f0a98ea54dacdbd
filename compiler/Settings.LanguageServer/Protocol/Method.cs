using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Settings.LanguageServer.Protocol;

/// <summary>What the server does about one method of the protocol.</summary>
internal abstract class Method
{
    /// <summary>Whether the client expects an answer.</summary>
    public abstract bool IsRequest { get; }

    /// <summary>Takes the parameters in; called in the order of the messages.</summary>
    /// <param name="parameters">The parameters; undefined when the message has none.</param>
    /// <param name="isQuick">Whether the work is to be done at once; else the answer may come from another thread, after later messages.</param>
    /// <returns>The work that is left, which ends by answering.</returns>
    /// <exception cref="JsonException">The parameters are not those of the method.</exception>
    /// <exception cref="RequestException">The request is refused.</exception>
    public abstract Action<Outbox, RequestId, CancellationToken> Take(JsonElement parameters, out bool isQuick);

    /// <summary>A notification.</summary>
    public static Method Notification<TParams>(Func<JsonMembers, TParams> read, Action<TParams> handle)
        where TParams : class => new NotificationMethod<TParams>(read, handle);

    /// <summary>A request that is answered at once, before the next message is read.</summary>
    public static Method Request<TParams, TResult>(Func<JsonMembers, TParams> read, JsonTypeInfo<TResult> answer, Func<TParams, TResult?> handle)
        where TParams : class
        where TResult : class => new RequestMethod<TParams, TResult>(read, answer, parameters =>
        {
            var result = handle(parameters);
            return _ => result;
        }, static _ => true);

    /// <summary>A request that is worked on while others are. What it is about is taken down in the order of the messages.</summary>
    /// <param name="read">Reads the parameters.</param>
    /// <param name="answer">How the answer is written.</param>
    /// <param name="prepare">Takes the parameters in; what it gives does the work.</param>
    /// <param name="isQuick">Whether the work takes a moment only, and so is done before the next message is read; null for never.</param>
    public static Method Work<TParams, TResult>(
        Func<JsonMembers, TParams> read, JsonTypeInfo<TResult> answer, Func<TParams, Func<CancellationToken, TResult?>> prepare, Func<TParams, bool>? isQuick = null)
        where TParams : class
        where TResult : class => new RequestMethod<TParams, TResult>(read, answer, prepare, isQuick ?? (static _ => false));

    private sealed class NotificationMethod<TParams>(Func<JsonMembers, TParams> read, Action<TParams> handle) : Method
        where TParams : class
    {
        public override bool IsRequest => false;

        public override Action<Outbox, RequestId, CancellationToken> Take(JsonElement parameters, out bool isQuick)
        {
            isQuick = true;
            handle(read(JsonMembers.OfParameters(parameters)));
            return static (_, _, _) => { };
        }
    }

    private sealed class RequestMethod<TParams, TResult>(Func<JsonMembers, TParams> read, JsonTypeInfo<TResult> answer, Func<TParams, Func<CancellationToken, TResult?>> prepare, Func<TParams, bool> isQuickFor) : Method
        where TParams : class
        where TResult : class
    {
        public override bool IsRequest => true;

        public override Action<Outbox, RequestId, CancellationToken> Take(JsonElement parameters, out bool isQuick)
        {
            isQuick = true;
            var known = read(JsonMembers.OfParameters(parameters));
            var work = prepare(known);
            isQuick = isQuickFor(known);
            return (outbox, id, cancellation) =>
            {
                var result = work(cancellation);
                cancellation.ThrowIfCancellationRequested();
                outbox.Answer(id, result, answer);
            };
        }
    }
}
