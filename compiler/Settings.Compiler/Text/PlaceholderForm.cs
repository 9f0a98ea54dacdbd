namespace Settings.Compiler.Text;

/// <summary>
/// A way of writing placeholders that people name themselves: a beginning and an end, such as [[…]], or a whole text, such as CHANGEME.
/// What is between them is on one line: anything where both have at least two characters, else a name.
/// </summary>
public sealed class PlaceholderForm
{
    private const int ShortestForAnything = 2;
    private const int LongestInside = 512;
    private const int ShortestWhole = 2;
    private const char Gap = '…';

    private readonly string _end;
    private readonly bool _takesAnything;

    private PlaceholderForm(string begin, string end)
    {
        (Begin, _end) = (begin, end);
        _takesAnything = begin.Length >= ShortestForAnything && end.Length >= ShortestForAnything;
    }

    /// <summary>What a placeholder begins with, or is.</summary>
    public string Begin { get; }

    /// <summary>Reads a form.</summary>
    /// <param name="text">A beginning, … or three full stops, and an end; without them a whole text.</param>
    /// <param name="problem">What is wrong with it and what to write instead, as half a sentence; null when it is right.</param>
    /// <returns>The form; null when something is wrong.</returns>
    public static PlaceholderForm? Parse(string text, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Replace("...", "…", StringComparison.Ordinal).Split(Gap);
        problem = Array.Exists(parts, part => part.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))) ? "it contains a blank or a line end; the beginning and the end are written without"
            : parts is [{ Length: < ShortestWhole }] ? $"a whole text has at least {ShortestWhole} characters; write how placeholders begin and end with \"…\" or \"...\" between, as in \"[[…]]\""
            : parts.Length > 2 ? "it has several gaps; write how placeholders begin and end with one \"…\" or \"...\" between, as in \"[[…]]\""
            : Array.Exists(parts, part => part.Length == 0) ? "its beginning or its end is missing; write both with \"…\" or \"...\" between, as in \"[[…]]\""
            : Array.Exists(parts, part => part.AsSpan().ContainsAny("\"'#=\\")) ? "it contains a quotation mark, '#', '=' or '\\', which TOML gives a meaning to; write another beginning or end"
            : null;
        return problem is null ? new PlaceholderForm(parts[0], parts.Length == 2 ? parts[1] : string.Empty) : null;
    }

    /// <summary>The length of the placeholder that a text begins with; 0 for none.</summary>
    /// <param name="text">The text from the place on.</param>
    public int LengthAt(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Begin))
        {
            return 0;
        }

        if (_end.Length == 0)
        {
            return Begin.Length;
        }

        var inside = text[Begin.Length..];
        inside = inside[..Math.Min(inside.Length, LongestInside + _end.Length)];
        var length = inside.IndexOf(_end);
        return length > 0 && IsAllowed(inside[..length]) ? Begin.Length + length + _end.Length : 0;
    }

    private bool IsAllowed(ReadOnlySpan<char> inside)
    {
        foreach (var c in inside)
        {
            if (c is '\n' or '\r' || !(_takesAnything || char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
