using System.Text;

namespace Settings.Compiler.Import;

/// <summary>A template of the catalog while it is written.</summary>
internal sealed class ScribanText
{
    private readonly StringBuilder _text = new();

    /// <summary>How much has been written.</summary>
    public int Length => _text.Length;

    /// <summary>A text in quotes.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' or '\\' => quoted.Append('\\').Append(character),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Writes text.</summary>
    public void Write(string text)
    {
        foreach (var character in text)
        {
            // A brace, per cent signs and another brace, or that of a tag, would begin a part that is not code.
            if (character == '%')
            {
                CloseBrace();
            }

            _text.Append(character);
        }
    }

    /// <summary>Writes a tag.</summary>
    /// <param name="code">What is in it.</param>
    /// <param name="isAlone">Whether it gets a line of its own, which is not part of the file.</param>
    public void WriteTag(string code, bool isAlone)
    {
        CloseBrace();
        _ = isAlone ? _text.Append("{{~ ").Append(code).Append(" ~}}\n") : _text.Append("{{ ").Append(code).Append(" }}");
    }

    /// <summary>Makes sure that a tag can follow: after a brace, its own two would begin a table.</summary>
    public void CloseBrace()
    {
        if (_text is [.., '{'])
        {
            _text.Length--;
            WriteTag(Quote("{"), isAlone: false);
        }
    }

    /// <summary>Writes before what has been written since.</summary>
    /// <param name="at">The length then.</param>
    /// <param name="text">What to write.</param>
    public void Insert(int at, string text) => _text.Insert(at, text);

    /// <summary>What has been written.</summary>
    public override string ToString() => _text.ToString();
}
