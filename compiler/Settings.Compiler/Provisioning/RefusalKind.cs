namespace Settings.Compiler.Provisioning;

/// <summary>The kinds of mistakes for which provisioners refuse documents.</summary>
public enum RefusalKind
{
    /// <summary>The text is not TOML.</summary>
    NotToml,

    /// <summary>A character that TOML does not allow where it is, or bytes that are not UTF-8.</summary>
    BadCharacter,

    /// <summary>A key or table is defined twice.</summary>
    DefinedTwice,

    /// <summary>A value has another type than the provisioner's.</summary>
    WrongType,

    /// <summary>A number does not fit the provisioner's type.</summary>
    OutOfRange,

    /// <summary>The manifest around the settings is not YAML, or not what it must be.</summary>
    Manifest,

    /// <summary>A value that TOML does not have.</summary>
    NoTomlValue,

    /// <summary>A setting that the provisioner does not allow.</summary>
    NotAllowed,
}
