namespace Settings.LanguageServer.Protocol;

/// <summary>A request that is answered with an error.</summary>
/// <param name="code">One of <see cref="RpcError"/>.</param>
/// <param name="message">What is wrong, for people.</param>
internal sealed class RequestException(int code, string message) : Exception(message)
{
    /// <summary>The code.</summary>
    public int Code { get; } = code;
}
