using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>A TOML date or time. No setting takes one: the node sees an object with a private key instead.</summary>
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
