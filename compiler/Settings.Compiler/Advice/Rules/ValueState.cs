namespace Settings.Compiler.Advice.Rules;

/// <summary>What is known of the value of a setting.</summary>
internal enum ValueState
{
    /// <summary>Nothing gives it a value.</summary>
    Unset,

    /// <summary>It has a value that is known.</summary>
    Known,

    /// <summary>It may have a value: the document's was refused, or a program of the node sets it.</summary>
    Unknown,
}
