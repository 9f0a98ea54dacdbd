namespace Settings.Compiler.Configuration;

/// <summary>How much findings of a kind matter.</summary>
public enum SeverityLevel
{
    /// <summary>They are not shown.</summary>
    Off,

    /// <summary>They are shown as notes.</summary>
    Info,

    /// <summary>They are shown as warnings.</summary>
    Warning,

    /// <summary>They make a run fail.</summary>
    Error,
}
