using System.Text;

namespace Settings.Compiler.Text;

/// <summary>
/// The parts of a text that are known only later: placeholders of templates, and what a program puts into a text. In the text each stands
/// as one character that the text does not use otherwise, so it is a hole wherever it is, also after changes of the text around it. A hole
/// where TOML has no string stands in quotation marks that nobody wrote.
/// </summary>
public sealed class Holes
{
    // Private use (Unicode, 23.5): what people write has few of them, and those are left out.
    private const char First = '\uE000';
    private const char Last = '\uF8FF';

    private readonly Dictionary<string, char> _quoted;
    private readonly Dictionary<string, char> _bare;
    private readonly Dictionary<char, string> _texts;
    private readonly string _taken;
    private char _next = First;

    /// <summary>Holes of a document in a text.</summary>
    /// <param name="around">The text around it, whose characters stand for no hole.</param>
    public Holes(string around)
    {
        ArgumentNullException.ThrowIfNull(around);
        (_quoted, _bare, _texts) = (new(StringComparer.Ordinal), new(StringComparer.Ordinal), []);
        _taken = new string([.. around.Where(c => c is >= First and <= Last).Distinct()]);
    }

    /// <summary>Holes of the same document, to which others can be added.</summary>
    /// <param name="others">Those that it has.</param>
    public Holes(Holes others)
    {
        ArgumentNullException.ThrowIfNull(others);
        (_taken, _next, AreFilled) = (others._taken, others._next, others.AreFilled);
        _quoted = new Dictionary<string, char>(others._quoted, StringComparer.Ordinal);
        _bare = new Dictionary<string, char>(others._bare, StringComparer.Ordinal);
        _texts = new Dictionary<char, string>(others._texts);
    }

    /// <summary>Whether something fills them before a node gets the document; otherwise a node gets the placeholders as they are.</summary>
    public bool AreFilled { get; init; } = true;

    /// <summary>Whether lines are missing: what stands for them may be any setting, and any table.</summary>
    public bool HasLines { get; set; }

    /// <summary>The character for a placeholder; null when there are too many different ones.</summary>
    /// <param name="placeholder">The placeholder as it is written; the same text is the same hole.</param>
    /// <param name="isBare">Whether it stands where no string is.</param>
    public char? Add(string placeholder, bool isBare)
    {
        var known = isBare ? _bare : _quoted;
        if (known.TryGetValue(placeholder, out var character))
        {
            return character;
        }

        while (_next <= Last && _taken.Contains(_next, StringComparison.Ordinal))
        {
            _next++;
        }

        if (_next > Last)
        {
            return null;
        }

        known.Add(placeholder, _next);
        _texts.Add(_next, placeholder);
        return _next++;
    }

    /// <summary>Whether a character stands for a hole.</summary>
    public bool Contains(char c) => c is >= First and <= Last && _texts.ContainsKey(c);

    /// <summary>Whether a hole is in a text.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange(First, Last); at >= 0;)
        {
            if (Contains(text[at]))
            {
                return true;
            }

            var next = text[(at + 1)..].IndexOfAnyInRange(First, Last);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>Whether a text consists of holes alone, and is not in quotation marks where it is written.</summary>
    public bool IsBare(ReadOnlySpan<char> text) => text.Length > 0 && _texts.TryGetValue(text[0], out var placeholder) && _bare.TryGetValue(placeholder, out var c) && c == text[0];

    /// <summary>The parts of a text between its holes; the first and the last may be empty.</summary>
    public IReadOnlyList<string> PartsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (parts, start) = (new List<string>(), 0);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || Contains(text[at]))
            {
                parts.Add(text[start..at]);
                start = at + 1;
            }
        }

        return parts;
    }

    /// <summary>The text with each placeholder as it is written.</summary>
    public string Restore(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsIn(text))
        {
            return text;
        }

        var output = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = Contains(c) ? output.Append(_texts[c]) : output.Append(c);
        }

        return output.ToString();
    }
}
