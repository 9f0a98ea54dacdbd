using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>A table while its document is bound, with what TOML's rules ask of it.</summary>
internal sealed class OpenTable(TextSpan span, bool isImplicit, bool isDotted) : DocumentTable(span)
{
    /// <summary>Whether only longer headers or dotted keys have spoken of it.</summary>
    public bool IsImplicit { get; set; } = isImplicit;

    /// <summary>Whether a dotted key made it.</summary>
    public bool IsDotted { get; } = isDotted;

    /// <summary>Whether it is an inline table: those are finished where they are.</summary>
    public bool IsClosed { get; set; }
}
