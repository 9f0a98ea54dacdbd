namespace Settings.Compiler.Advice.Rules.Amounts;

/// <summary>How the first of two amounts relates to the second.</summary>
public enum AmountRelation
{
    /// <summary>They are not the same.</summary>
    Differs,

    /// <summary>The first is more.</summary>
    Exceeds,

    /// <summary>The first is more, or the same.</summary>
    Reaches,
}
