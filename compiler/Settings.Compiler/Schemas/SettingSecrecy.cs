namespace Settings.Compiler.Schemas;

/// <summary>What a schema says about showing the value of a setting.</summary>
public enum SettingSecrecy
{
    /// <summary>It has no such setting.</summary>
    Unknown,

    /// <summary>The value may be shown.</summary>
    Open,

    /// <summary>A part of the value must not be shown.</summary>
    Partial,

    /// <summary>The value must not be shown.</summary>
    Secret,
}
