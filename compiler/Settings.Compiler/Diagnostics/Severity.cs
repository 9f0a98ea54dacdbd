namespace Settings.Compiler.Diagnostics;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing goes wrong.</summary>
    Info,

    /// <summary>The node accepts it, but ignores it or stumbles over it later.</summary>
    Warning,

    /// <summary>The node would reject the document.</summary>
    Error,
}
