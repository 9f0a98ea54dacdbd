namespace Settings.Compiler.Hosts.Others;

/// <summary>How a file is read to recognise it.</summary>
internal enum OtherFormat
{
    /// <summary>As TOML.</summary>
    Toml,

    /// <summary>As YAML, of which JSON is a part.</summary>
    Yaml,

    /// <summary>By its lines.</summary>
    Text,
}
