using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Code;

/// <summary>A text that literals and values of a program make.</summary>
/// <param name="host">The program.</param>
/// <param name="around">Where its pieces are.</param>
/// <param name="isPlain">Whether what is put in becomes a plain name, for other languages to read.</param>
internal sealed class CodeText(string host, TextSpan around, bool isPlain = false)
{
    private const int LongestHole = 200;

    private readonly List<(CodeLiteral Literal, FormatStyle Format, string Indentation)> _pieces = [];
    private MappedText _text = new();
    private string _indentation = string.Empty;
    private int _end = -1;
    private int _start = -1;

    /// <summary>The text so far.</summary>
    public MappedText Text => _text;

    /// <summary>What is put in; null for nothing.</summary>
    public Holes? Holes { get; private set; }

    /// <summary>From the first to the last piece.</summary>
    public TextSpan Range => TextSpan.FromBounds(Math.Max(0, _start), Math.Max(Math.Max(0, _start), End));

    // White space at the end of the last literal may be no part of the text.
    private int End => _text.Parts is [.., var last] && _pieces is [.., var (literal, _, _)] && literal.Content.End == _end && last.HostEnd > literal.Content.Start ? last.HostEnd : _end;

    /// <summary>How text is written there.</summary>
    public HostSpelling Spelling => new PiecesSpelling([.. _pieces.Select(piece => (piece.Literal.Content, (HostSpelling)new LiteralSpelling(host, piece.Literal, piece.Format, piece.Indentation.Length > 0 ? piece.Indentation : _indentation)))]);

    /// <summary>Appends a literal.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="format">How the function that it is given to puts values in.</param>
    /// <param name="layout">What is done to its white space, unless its form says it.</param>
    public void Append(CodeLiteral literal, FormatStyle format, LiteralLayout layout)
    {
        var decoded = new LiteralDecoder(host, literal, format, PutHole).Read();
        var text = TextLayout.Apply(layout == LiteralLayout.AsIs ? literal.Form.Layout : layout, decoded, host, out var indentation);
        _text.Append(text, host, 0, text.Length);
        _pieces.Add((literal, format, indentation));
        Extend(literal.Content);
    }

    /// <summary>Appends what an expression gives.</summary>
    public void AppendHole(TextSpan expression)
    {
        PutHole(expression, _text);
        Extend(expression);
    }

    /// <summary>Appends what comes between two pieces: it belongs to the end of the first.</summary>
    public void AppendSeparator(string separator) => _text.Put(separator, Math.Max(0, _end), 0);

    /// <summary>Says that there are lines before the first that nobody knows.</summary>
    public void AddUnknownLines() => Hollow().HasLines = true;

    /// <summary>Takes white space off all that is appended so far.</summary>
    public void Apply(LiteralLayout layout) => _text = TextLayout.Apply(layout, _text, host, out _indentation);

    private Holes Hollow() => Holes ??= new Holes(host.Substring(around.Start, around.Length));

    private void Extend(TextSpan piece)
    {
        _start = _start < 0 ? piece.Start : _start;
        _end = piece.End;
    }

    private void PutHole(TextSpan expression, MappedText output)
    {
        var written = host.AsSpan(expression.Start, Math.Min(expression.Length, LongestHole));
        if (isPlain)
        {
            output.Put("${" + string.Concat(written.ToString().Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.')) + "}", expression.Start, expression.Length);
            return;
        }

        if (Hollow().Add(written.ToString(), isBare: false) is { } hole)
        {
            output.Put([hole], expression.Start, expression.Length);
        }
    }
}
