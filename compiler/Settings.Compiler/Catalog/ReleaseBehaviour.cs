namespace Settings.Compiler.Catalog;

/// <summary>How the programs of a release's nodes behave, where releases differ in it.</summary>
public sealed record ReleaseBehaviour
{
    /// <summary>
    /// Whether metadata may name a setting generator by a table of its command, strength and depth; in other releases a table
    /// is a table, whatever its name. Upstream: core-kit sources/api/storewolf/src/main.rs (parse_metadata_toml).
    /// </summary>
    public bool HasGeneratorTables { get; init; }

    /// <summary>
    /// Whether the helper toml_encode writes what "..." and '...' cannot hold without escapes between three double quotes; in
    /// other releases it is between three single quotes, and a text without quotes or backslashes is never a literal.
    /// Upstream: toml_write 0.1.2, which toml_edit uses since 0.22.25.
    /// </summary>
    public bool WritesMultiLineBasicStrings { get; init; }

    /// <summary>
    /// Whether the datastore keeps how firmly settings hold. Upstream: core-kit sources/api/apiserver/src/server/controller.rs (set_settings).
    /// </summary>
    public bool HasStrength { get; init; }
}
