namespace Settings.Migrations.Operations;

/// <summary>What becomes of a value that a conversion cannot convert.</summary>
public enum ConversionFallback
{
    /// <summary>It stays.</summary>
    Keep,

    /// <summary>It is removed.</summary>
    Remove,

    /// <summary>The migration fails.</summary>
    Fail,
}
