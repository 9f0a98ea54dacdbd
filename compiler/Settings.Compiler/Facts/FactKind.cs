namespace Settings.Compiler.Facts;

/// <summary>What the value of a host fact is.</summary>
public enum FactKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A whole number that is not negative.</summary>
    Number,

    /// <summary>A whole number that is positive.</summary>
    Count,

    /// <summary>true or false.</summary>
    Truth,
}
