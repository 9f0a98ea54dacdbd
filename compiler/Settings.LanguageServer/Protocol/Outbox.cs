using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Settings.LanguageServer.Protocol;

/// <summary>Writes messages to the client, one at a time whatever thread they come from.</summary>
internal sealed class Outbox(IMessageSink sink)
{
    // The client reads JSON, no page: what is not ASCII stays readable, and short.
    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Lock _lock = new();
    private ArrayBufferWriter<byte> _buffer = new();

    /// <summary>Answers a request.</summary>
    public void Answer<T>(RequestId id, T? result, JsonTypeInfo<T> contract)
        where T : class => Send(id, writer =>
    {
        writer.WritePropertyName("result"u8);
        if (result is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            JsonSerializer.Serialize(writer, result, contract);
        }
    });

    /// <summary>Answers a request that has no result.</summary>
    public void AnswerNothing(RequestId id) => Send(id, static writer => writer.WriteNull("result"u8));

    /// <summary>Answers with an error.</summary>
    public void Refuse(RequestId id, int code, string message) => Send(id, writer =>
    {
        writer.WriteStartObject("error"u8);
        writer.WriteNumber("code"u8, code);
        writer.WriteString("message"u8, message);
        writer.WriteEndObject();
    });

    /// <summary>Tells something that is not answered.</summary>
    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> contract)
        where T : class => Send(null, writer =>
    {
        writer.WriteString("method"u8, method);
        writer.WritePropertyName("params"u8);
        JsonSerializer.Serialize(writer, parameters, contract);
    });

    /// <summary>Asks the client.</summary>
    public void Ask<T>(RequestId id, string method, T? parameters, JsonTypeInfo<T>? contract)
        where T : class => Send(id, writer =>
    {
        writer.WriteString("method"u8, method);
        if (parameters is not null && contract is not null)
        {
            writer.WritePropertyName("params"u8);
            JsonSerializer.Serialize(writer, parameters, contract);
        }
    });

    private void Send(RequestId? id, Action<Utf8JsonWriter> write)
    {
        lock (_lock)
        {
            _buffer.ResetWrittenCount();
            using (var writer = new Utf8JsonWriter(_buffer, Written))
            {
                writer.WriteStartObject();
                writer.WriteString("jsonrpc"u8, "2.0"u8);
                if (id is { } known)
                {
                    writer.WritePropertyName("id"u8);
                    writer.WriteRawValue(known.Json);
                }

                write(writer);
                writer.WriteEndObject();
            }

            sink.Send(_buffer.WrittenSpan);
            if (_buffer.Capacity > KeptCapacity)
            {
                _buffer = new();
            }
        }
    }

    private const int KeptCapacity = 1 << 20;
}
