using System.Text;
using Settings.LanguageServer.Protocol;

namespace Settings.EditorWorker;

/// <summary>Gives messages to the page.</summary>
/// <param name="send">The page's function.</param>
internal sealed class PageSink(Action<string> send) : IMessageSink
{
    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> message) => send(Encoding.UTF8.GetString(message));
}
