using System.Buffers;

namespace Settings.LanguageServer.Documents;

/// <summary>Writes texts into Markdown so that they are shown as they are.</summary>
internal static class Markdown
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*<[&");

    /// <summary>A text in a line; at most so many characters of it are shown.</summary>
    public static string Text(string text, int most = int.MaxValue)
    {
        var shown = Shortened(text.ReplaceLineEndings(" "), most);
        return shown.AsSpan().ContainsAny(Special) ? string.Concat(shown.Select(c => Special.Contains(c) ? $"\\{c}" : c.ToString())) : shown;
    }

    /// <summary>A text in a line, as code.</summary>
    public static string Code(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var fence = new string('`', LongestRun(line) + 1);
        return fence.Length == 1 && line.Length > 0 ? $"`{line}`" : $"{fence} {line} {fence}";
    }

    /// <summary>Lines as code.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="language">Their language; empty for none.</param>
    public static string Block(string text, string language)
    {
        var fence = new string('`', Math.Max(3, LongestRun(text) + 1));
        return $"{fence}{language}\n{text}\n{fence}\n";
    }

    /// <summary>The beginning of a text, with a sign where it goes on.</summary>
    public static string Shortened(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end] + "…";
    }

    /// <summary>The first lines of a text, with a sign where it goes on.</summary>
    public static string FirstLines(string text, int most)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        return string.Join('\n', lines.Take(most)) + (lines.Length > most ? "\n…" : string.Empty);
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
