using System.Collections.Immutable;
using Settings.Compiler.Formats;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Advice.Insertions;

/// <summary>That a text of a setting reaches a file, and what it does there.</summary>
/// <param name="Template">The template that inserts it.</param>
/// <param name="Format">The format of the file.</param>
/// <param name="IsEscaped">Whether HTML's special characters are replaced.</param>
/// <param name="Breaking">The texts that the file's format does not survive there.</param>
public sealed record KnownInsertion(string Template, FileFormat Format, bool IsEscaped, ImmutableArray<string> Breaking)
{
    // A text without any of these needs no closer look.
    private readonly string _first = string.Concat(Breaking.Select(text => text[..1]));

    /// <summary>Whether the format may read a text of the setting's type as something else, such as a number.</summary>
    public bool IsPlain { get; init; }

    /// <summary>The releases in which the template does so, of those that have it.</summary>
    public ReleaseSpan Releases { get; init; }

    /// <summary>The first of the texts in a value that the file does not survive; null when it survives.</summary>
    public string? BreakingIn(string value)
    {
        if (value.AsSpan().ContainsAny(_first))
        {
            foreach (var text in Breaking)
            {
                if (value.Contains(text, StringComparison.Ordinal))
                {
                    return text;
                }
            }
        }

        return null;
    }
}
