using System.Text;

namespace Settings.Compiler.Hosts;

/// <summary>How a text is written where a document lies: which characters are escaped, and how lines are indented.</summary>
public abstract class HostSpelling
{
    /// <summary>As it is.</summary>
    public static HostSpelling Plain { get; } = new Indented(string.Empty, isIndented: (_) => true, isAllowed: null);

    /// <summary>A text as it is written; null when it cannot be written there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where in the text around it comes.</param>
    public abstract string? Spell(string text, int at);

    /// <summary>Lines of which each begins with the same white space.</summary>
    /// <param name="indentation">The white space.</param>
    /// <param name="isIndented">Whether the white space stands before an offset of the text around.</param>
    /// <param name="isAllowed">Whether the text can be written there at all; null when any can.</param>
    public static HostSpelling Lines(string indentation, Func<int, bool> isIndented, Func<string, bool>? isAllowed = null) => new Indented(indentation, isIndented, isAllowed);

    /// <summary>A text in quotation marks, in which some characters are written otherwise.</summary>
    /// <param name="escape">The spelling of a character: null for as it is, empty for one that cannot be written.</param>
    public static HostSpelling Escaped(Func<char, string?> escape) => new Quoted(escape);

    private sealed class Indented(string indentation, Func<int, bool> isIndented, Func<string, bool>? isAllowed) : HostSpelling
    {
        public override string? Spell(string text, int at)
        {
            if (isAllowed?.Invoke(text) == false || text.Contains('\r', StringComparison.Ordinal))
            {
                return null;
            }

            if (indentation.Length == 0 || text.Length == 0)
            {
                return text;
            }

            // Behind the last line of a document there is no indentation yet, and none may follow.
            var isLine = !isIndented(at);
            var spelled = text.Replace("\n", "\n" + indentation, StringComparison.Ordinal);
            return !isLine ? spelled : indentation + (spelled.EndsWith("\n" + indentation, StringComparison.Ordinal) ? spelled[..^indentation.Length] : spelled);
        }
    }

    private sealed class Quoted(Func<char, string?> escape) : HostSpelling
    {
        public override string? Spell(string text, int at)
        {
            var output = new StringBuilder(text.Length);
            foreach (var c in text)
            {
                var spelling = escape(c);
                if (spelling is { Length: 0 })
                {
                    return null;
                }

                _ = spelling is null ? output.Append(c) : output.Append(spelling);
            }

            return output.ToString();
        }
    }
}
