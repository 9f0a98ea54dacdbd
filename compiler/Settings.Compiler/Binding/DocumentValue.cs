using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>
/// A value of a document with the place it was written at. One model serves user data, defaults layers and values read
/// from JSON, so every stage after it is written once. Values made by the program have an empty span.
/// </summary>
public abstract class DocumentValue(TextSpan span)
{
    /// <summary>Where the value was written.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>What messages call a value of this kind, with its article: "a string", "an integer".</summary>
    public abstract string KindName { get; }
}

/// <summary>A string, its escapes resolved.</summary>
public sealed class DocumentString(string value, TextSpan span) : DocumentValue(span)
{
    /// <summary>The characters.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override string KindName => "a string";
}

/// <summary>An integer. TOML's fit 64 signed bits; JSON's may be unsigned, which no setting accepts.</summary>
public sealed class DocumentInteger(Int128 value, TextSpan span) : DocumentValue(span)
{
    /// <summary>The number.</summary>
    public Int128 Value { get; } = value;

    /// <inheritdoc/>
    public override string KindName => "an integer";
}

/// <summary>A floating-point number, perhaps not finite: JSON has no word for those, so the node reads them as null.</summary>
public sealed class DocumentFloat(double value, TextSpan span) : DocumentValue(span)
{
    /// <summary>The number.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public override string KindName => "a float";
}

/// <summary>true or false.</summary>
public sealed class DocumentBoolean(bool value, TextSpan span) : DocumentValue(span)
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;

    /// <inheritdoc/>
    public override string KindName => "a boolean";
}

/// <summary>A TOML date or time. No setting accepts one: the node sees an object with a private key instead.</summary>
public sealed class DocumentDateTime(DateTimeKind kind, string text, TextSpan span) : DocumentValue(span)
{
    /// <summary>Which of TOML's four kinds it is.</summary>
    public DateTimeKind Kind { get; } = kind;

    /// <summary>The value in RFC 3339 spelling, as the TOML suite writes it.</summary>
    public string Text { get; } = text;

    /// <inheritdoc/>
    public override string KindName => Kind switch
    {
        DateTimeKind.LocalDate => "a date",
        DateTimeKind.LocalTime => "a time",
        _ => "a date and time",
    };
}

/// <summary>A list of values, or TOML's array of tables.</summary>
public class DocumentArray(IReadOnlyList<DocumentValue> items, TextSpan span) : DocumentValue(span)
{
    /// <summary>The values in order.</summary>
    public IReadOnlyList<DocumentValue> Items { get; } = items;

    /// <inheritdoc/>
    public override string KindName => "a list";
}

/// <summary>JSON's null. TOML cannot write it.</summary>
public sealed class DocumentNull(TextSpan span) : DocumentValue(span)
{
    /// <inheritdoc/>
    public override string KindName => "null";
}
