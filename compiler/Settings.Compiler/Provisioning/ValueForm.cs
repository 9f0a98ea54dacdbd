namespace Settings.Compiler.Provisioning;

/// <summary>How a provisioner makes a value of a setting from an input.</summary>
public enum ValueForm
{
    /// <summary>As it is.</summary>
    Same,

    /// <summary>The first input that is an integer.</summary>
    Integer,

    /// <summary>The input, or its first item if it is a list.</summary>
    FirstItem,

    /// <summary>A number in digits, as a string.</summary>
    Text,

    /// <summary>A table of durations as Go spells them: 90s becomes 1m30s.</summary>
    Durations,

    /// <summary>A table of quantities as Kubernetes spells them: 1000m becomes 1.</summary>
    Quantities,

    /// <summary>Lists of taints, as a table of "value:effect" by key.</summary>
    Taints,

    /// <summary>The tenth address of the first input, a range, and behind it the items of the others.</summary>
    ServiceAddresses,

    /// <summary>A text in Base64.</summary>
    Base64,

    /// <summary>A list of taints, or a table of "value:effect" by key, as that table; of two with one key the last stays.</summary>
    LastTaints,

    /// <summary>The first input that is not empty, zero or false.</summary>
    UnlessEmpty,
}
