using System.Text;
using System.Text.RegularExpressions;
using Settings.Compiler.Diagnostics;

namespace Settings.Compiler.Schemas.Patterns;

/// <summary>Patterns as JSON Schema writes them (ECMA-262 with the flag u), for the framework's linear engine.</summary>
internal static class EcmaRegex
{
    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="ArgumentException">The pattern is not one, or cannot be matched in linear time; the message says which, as half a sentence.</exception>
    public static Regex Create(string pattern)
    {
        try
        {
            return new(Translate(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (ArgumentException)
        {
            throw new ArgumentException($"the pattern '{Excerpt.Of(pattern)}' is not valid");
        }
        catch (NotSupportedException)
        {
            throw new ArgumentException($"the pattern '{Excerpt.Of(pattern)}' cannot be matched in linear time: it looks ahead or back, refers to what it has matched, or is too large");
        }
    }

    // Elsewhere '$' is the end of the text; in .NET it also matches before a final line end, where '\z' does not.
    // Elsewhere digits and word characters are those of ASCII; in .NET they are those of all scripts.
    private static string Translate(string pattern)
    {
        var result = new StringBuilder(pattern.Length + 8);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                result.Append(Escape(pattern[++i], inClass));
                continue;
            }

            inClass = c switch { '[' => true, ']' => false, _ => inClass };
            result.Append(c == '$' && !inClass ? "\\z" : c.ToString());
        }

        return result.ToString();
    }

    private static string Escape(char letter, bool inClass) => (letter, inClass) switch
    {
        ('d', true) => "0-9",
        ('d', false) => "[0-9]",
        ('w', true) => "0-9A-Za-z_",
        ('w', false) => "[0-9A-Za-z_]",
        ('D', false) => "[^0-9]",
        ('W', false) => "[^0-9A-Za-z_]",
        _ => $"\\{letter}",
    };
}
