namespace Settings.Compiler.Datastore;

/// <summary>
/// How firmly a setting holds. The datastore keeps it as metadata; a setting without it is strong.
/// Upstream: core-kit sources/models/src/generator.rs (Strength).
/// </summary>
public enum SettingStrength
{
    /// <summary>It stays until someone changes it.</summary>
    Strong,

    /// <summary>It gives way to a strong value, and goes when the node's release changes.</summary>
    Weak,
}
