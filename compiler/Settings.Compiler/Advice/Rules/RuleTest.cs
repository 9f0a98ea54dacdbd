namespace Settings.Compiler.Advice.Rules;

/// <summary>What a condition of a rule asks of a value.</summary>
public enum RuleTest
{
    /// <summary>It has a value, in the document or from elsewhere.</summary>
    Set,

    /// <summary>It has no value: neither the document nor a default, a generator or the machine.</summary>
    Unset,

    /// <summary>Neither the document nor a default gives it a value; a program of the node may.</summary>
    Unwritten,

    /// <summary>It is a list, a table or a text without anything in it.</summary>
    Empty,

    /// <summary>It is a list, a table or a text with something in it.</summary>
    Filled,

    /// <summary>It is one of the values.</summary>
    Equals,

    /// <summary>It has a value other than these.</summary>
    EqualsNot,

    /// <summary>It is a text that matches the pattern.</summary>
    Matches,

    /// <summary>It is a text that does not match the pattern.</summary>
    MatchesNot,

    /// <summary>It is a number above the other one; a negative number stands for no limit.</summary>
    Exceeds,

    /// <summary>It is a number above the other one, or the same.</summary>
    Reaches,

    /// <summary>It is a number or a span of time below the bound.</summary>
    Below,

    /// <summary>It is a number or a span of time above the bound.</summary>
    Above,

    /// <summary>It is a list of numbers and ranges, of which a range runs down.</summary>
    RunsDown,

    /// <summary>It is a list or a table with more than one thing in it.</summary>
    Several,

    /// <summary>It is a text that Kubernetes does not read as an amount.</summary>
    NoQuantity,

    /// <summary>It is an amount that Kubernetes has no whole number of 64 bits for.</summary>
    NoWholeQuantity,

    /// <summary>An earlier entry or item of its kind says the same.</summary>
    Repeated,
}
