namespace Settings.Compiler.Compliance.Tests;

/// <summary>What a field of a file must be, seen from a value.</summary>
public enum FieldRelation
{
    /// <summary>The same.</summary>
    Is,

    /// <summary>Anything else of its kind.</summary>
    IsNot,

    /// <summary>A greater number.</summary>
    Above,

    /// <summary>A list of nothing but its texts.</summary>
    Within,

    /// <summary>The path of a file that the node has.</summary>
    Exists,
}
