namespace Settings.LanguageServer.Protocol;

/// <summary>The codes of errors that JSON-RPC 2.0 and the Language Server Protocol 3.18 define.</summary>
internal static class RpcError
{
    /// <summary>The message is not JSON.</summary>
    public const int ParseError = -32700;

    /// <summary>The JSON is not a message, or comes at a wrong time.</summary>
    public const int InvalidRequest = -32600;

    /// <summary>No such method.</summary>
    public const int MethodNotFound = -32601;

    /// <summary>The parameters are not those of the method.</summary>
    public const int InvalidParams = -32602;

    /// <summary>The server failed at the request.</summary>
    public const int InternalError = -32603;

    /// <summary>A request before initialize.</summary>
    public const int ServerNotInitialized = -32002;

    /// <summary>The request cannot be carried out although it is right; the message says why.</summary>
    public const int RequestFailed = -32803;

    /// <summary>The document changed while the answer was worked out.</summary>
    public const int ContentModified = -32801;

    /// <summary>The client gave the request up.</summary>
    public const int RequestCancelled = -32800;
}
