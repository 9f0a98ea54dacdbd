namespace Settings.Compiler.Rendering;

/// <summary>What the reader of a configuration file takes it for; a template's header names it in lower case.</summary>
public enum FileFormat
{
    /// <summary>Text that only its reader understands.</summary>
    Text,

    /// <summary>Lines that only their reader understands, each of which stands for itself.</summary>
    Lines,

    /// <summary>TOML.</summary>
    Toml,

    /// <summary>YAML.</summary>
    Yaml,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>A unit of systemd, or a part of one.</summary>
    Systemd,

    /// <summary>An environment file of systemd.</summary>
    Env,

    /// <summary>Sections of names and values, as AWS tools read them.</summary>
    Ini,

    /// <summary>PEM blocks.</summary>
    Pem,

    /// <summary>Addresses and names, as in /etc/hosts.</summary>
    Hosts,
}
