namespace Settings.Compiler.Provisioning;

/// <summary>How a provisioner treats a document.</summary>
public enum ProvisionerKind
{
    /// <summary>It passes every byte: the document is what the node gets.</summary>
    Unchanged,

    /// <summary>It reads the document, some parts into types of its own, and writes what it read.</summary>
    TypedMerge,

    /// <summary>It puts lines before the text, without reading it.</summary>
    TextBefore,

    /// <summary>It reads the document as TOML and puts settings into it.</summary>
    ServiceMerge,

    /// <summary>It makes TOML of settings that are written as a YAML map in a manifest, and puts settings into it.</summary>
    SettingsMap,
}
