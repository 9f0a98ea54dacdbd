namespace Settings.LanguageServer.Protocol;

/// <summary>Where messages to the client go: a stream with headers, or the page around a worker.</summary>
public interface IMessageSink
{
    /// <summary>Sends one message. Called from several threads, one at a time.</summary>
    /// <param name="message">JSON in UTF-8, without headers; it is not kept.</param>
    void Send(ReadOnlySpan<byte> message);
}
