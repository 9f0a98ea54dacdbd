namespace Settings.Compiler.Provisioning;

/// <summary>When a key of a record is written.</summary>
public enum WhenWritten
{
    /// <summary>When the document, or the provisioner, gives it (Go: a pointer).</summary>
    Given,

    /// <summary>Unless it is empty, 0 or false (Go: omitempty of a value).</summary>
    UnlessEmpty,

    /// <summary>Always, with its type's empty value where it is not given.</summary>
    Always,
}
