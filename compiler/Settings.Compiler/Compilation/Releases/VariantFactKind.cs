namespace Settings.Compiler.Compilation.Releases;

/// <summary>What variants of a release have, in the order in which people should read about it.</summary>
public enum VariantFactKind
{
    /// <summary>A setting, or a table with free keys.</summary>
    Setting,

    /// <summary>The default of a setting.</summary>
    Default,

    /// <summary>The generator of a setting.</summary>
    Generator,

    /// <summary>The services that a setting affects.</summary>
    Effect,

    /// <summary>A service.</summary>
    Service,

    /// <summary>A configuration file.</summary>
    File,
}
