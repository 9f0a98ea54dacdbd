namespace Settings.Compiler.Schemas;

/// <summary>A draft of JSON Schema.</summary>
public enum SchemaDraft
{
    /// <summary>2020-12.</summary>
    Draft202012,

    /// <summary>Draft-07, the newest that many editors know.</summary>
    Draft07,
}
