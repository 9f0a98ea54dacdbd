using System.Text;

namespace Settings.Migrations.Drafting;

/// <summary>Text of lines in braces.</summary>
internal sealed class IndentedText
{
    private const int Step = 2;

    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>Adds a line.</summary>
    public void Line(string line) => _text.Append(' ', line.Length == 0 ? 0 : _indent).Append(line).Append('\n');

    /// <summary>Adds what is in the braces after a line; nothing at all when they are empty.</summary>
    public void Block(string head, Action content)
    {
        var before = _text.Length;
        Line($"{head} {{");
        var start = _text.Length;
        _indent += Step;
        content();
        _indent -= Step;
        if (_text.Length == start)
        {
            _text.Length = before;
            return;
        }

        Line("}");
    }

    /// <summary>Adds text with an empty line before it; nothing at all when there is no text.</summary>
    public void Paragraph(Action content)
    {
        var before = _text.Length;
        if (before > 0 && !EndsWithBrace())
        {
            _text.Append('\n');
        }

        var start = _text.Length;
        content();
        _text.Length = _text.Length == start ? before : _text.Length;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    // Behind a brace that was just opened nothing needs to be set apart.
    private bool EndsWithBrace() => _text.Length > 1 && _text[^2] == '{';
}
