namespace Settings.Compiler.Syntax;

/// <summary>The limits of the node's TOML parser: toml_edit 0.22 crates/toml_edit/src/parser/mod.rs, RecursionCheck.</summary>
public static class SyntaxLimits
{
    /// <summary>The most lists and inline tables that may be open at once.</summary>
    public const int Nesting = 127;

    /// <summary>The most parts of a dotted key.</summary>
    public const int KeyParts = 127;
}
