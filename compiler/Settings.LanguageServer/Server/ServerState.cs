namespace Settings.LanguageServer.Server;

/// <summary>Where a server is in its life.</summary>
internal enum ServerState
{
    /// <summary>It waits for initialize.</summary>
    New,

    /// <summary>It works.</summary>
    Running,

    /// <summary>It waits for exit.</summary>
    ShutDown,
}
