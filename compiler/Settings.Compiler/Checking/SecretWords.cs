using System.Buffers;
using System.Globalization;
using System.Text;
using Settings.Compiler.Datastore;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking;

/// <summary>Finds names of secrets in text without structure: what follows one may be a secret.</summary>
internal sealed class SecretWords(SourceText source, SecretPolicy policy)
{
    private const int Shortest = 3;

    // A backslash is in a name that is written with escapes.
    private static readonly SearchValues<char> WordCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-\\");

    // Texts repeat their words.
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Where the text after the first name of a secret begins; null when there is none.</summary>
    public int? After(TextSpan span) => Find(span, mustBeAssigned: false);

    /// <summary>Where the text after the first name of a secret with '=' or ':' begins; null when there is none.</summary>
    public int? Assigned(TextSpan span) => Find(span, mustBeAssigned: true);

    private int? Find(TextSpan span, bool mustBeAssigned)
    {
        var text = source.Slice(span);
        for (var at = text.IndexOfAny(WordCharacters); at >= 0;)
        {
            var length = text[at..].IndexOfAnyExcept(WordCharacters);
            var end = length < 0 ? text.Length : at + length;
            if (end - at >= Shortest && (!mustBeAssigned || IsAssigned(text[end..])) && Resembles(text[at..end]))
            {
                return span.Start + end;
            }

            var next = text[end..].IndexOfAny(WordCharacters);
            at = next < 0 ? -1 : end + next;
        }

        return null;
    }

    private static bool IsAssigned(ReadOnlySpan<char> behind) => behind.TrimStart("\"' \t") is ['=' or ':', ..];

    private bool Resembles(ReadOnlySpan<char> word)
    {
        var name = Unescaped(word);
        if (!_known.TryGetValue(name, out var resembles))
        {
            _known.Add(name, resembles = policy.Resembles(name));
        }

        return resembles;
    }

    private static string Unescaped(ReadOnlySpan<char> word)
    {
        var name = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            var digits = word[at..] is ['\\', 'u', ..] ? 4 : word[at..] is ['\\', 'U', ..] ? 8 : 0;
            if (digits > 0 && at + 1 + digits < word.Length
                && uint.TryParse(word.Slice(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var scalar)
                && Rune.TryCreate(scalar, out var rune))
            {
                name.Append(rune.ToString());
                at += 1 + digits;
            }
            else if (word[at] != '\\')
            {
                name.Append(word[at]);
            }
        }

        return name.ToString();
    }
}
