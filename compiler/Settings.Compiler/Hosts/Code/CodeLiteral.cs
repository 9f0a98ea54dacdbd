using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Code;

/// <summary>A text in a program, as it is written.</summary>
/// <param name="form">How it is written.</param>
/// <param name="start">Where its content begins.</param>
internal sealed class CodeLiteral(LiteralForm form, int start)
{
    /// <summary>How it is written.</summary>
    public LiteralForm Form { get; } = form;

    /// <summary>What is between its quotation marks.</summary>
    public TextSpan Content { get; set; } = new(start, 0);

    /// <summary>Whether it has an end.</summary>
    public bool IsClosed { get; set; }

    /// <summary>How many quotation marks end it.</summary>
    public int Quotes { get; init; } = form.Quote.Length;

    /// <summary>How many braces begin an interpolation.</summary>
    public int Braces { get; init; } = 1;

    /// <summary>The word that ends a heredoc; null for other literals.</summary>
    public string? Marker { get; init; }

    /// <summary>What is put into it, each with its signs.</summary>
    public List<TextSpan> Holes { get; } = [];

    /// <summary>Whether an expression with it has been looked at.</summary>
    public bool IsSeen { get; set; }
}
