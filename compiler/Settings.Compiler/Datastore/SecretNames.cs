using System.Buffers;
using System.Numerics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Datastore;

/// <summary>
/// The names of secret settings, and whether a key resembles one: then its value counts as secret wherever it is written, because
/// its author took it for one. Letter case, '-' and '_' make no difference.
/// </summary>
internal sealed class SecretNames
{
    // From this length on a name says enough to be found inside of another.
    private const int Telling = 5;

    // For so many letters of a name one may be wrong.
    private const int LettersForMistake = 4;

    private const int MostOnStack = 256;

    // What people call secrets, whether or not a setting has the name.
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["passw", "pwd", "secret", "token", "credential", "apikey", "accesskey", "privatekey"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Separators = SearchValues.Create("-_. ");

    private readonly string[] _names;

    // The letters of each name.
    private readonly uint[] _letters;

    /// <summary>Takes the names as the schema spells them.</summary>
    public SecretNames(IEnumerable<string> names)
    {
        _names = [.. names.Select(name => new string(Plain(name, new char[name.Length]))).Distinct(StringComparer.Ordinal)];
        _letters = Array.ConvertAll(_names, name => LettersOf(name));
    }

    /// <summary>Whether a key is one of the names, is near to one, contains one, or is most of one. Every key of a document is asked: it allocates nothing.</summary>
    public bool Resembles(string key)
    {
        var plain = Plain(key, key.Length <= MostOnStack ? stackalloc char[key.Length] : new char[key.Length]);
        if (plain.IsEmpty)
        {
            return false;
        }

        if (plain.ContainsAny(Words) || HasWord(key))
        {
            return true;
        }

        var letters = LettersOf(plain);
        for (var i = 0; i < _names.Length; i++)
        {
            if (IsPart(plain, _names[i]) || IsNear(plain, letters, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPart(ReadOnlySpan<char> key, string name) =>
        (name.Length >= Telling && key.Contains(name, StringComparison.Ordinal)) || (key.Length * 2 > name.Length && name.AsSpan().StartsWith(key));

    // A mistake adds one letter at most, and takes one away at most: the letters alone tell most keys apart.
    private bool IsNear(ReadOnlySpan<char> key, uint letters, int index)
    {
        var (name, expected) = (_names[index], _letters[index]);
        var limit = Math.Max(key.Length, name.Length) / LettersForMistake;
        return BitOperations.PopCount(letters & ~expected) <= limit && BitOperations.PopCount(expected & ~letters) <= limit && NearestName.AreNear(key, name, limit);
    }

    // A bit for each letter; several characters may share one.
    private static uint LettersOf(ReadOnlySpan<char> text)
    {
        var letters = 0u;
        foreach (var c in text)
        {
            letters |= 1u << (c & 31);
        }

        return letters;
    }

    // A short name counts as a word of its own: docker-auth, but not authority.
    private bool HasWord(string key)
    {
        foreach (var range in key.AsSpan().SplitAny(Separators))
        {
            var word = key.AsSpan(range);
            if (word is "pass" or "pw")
            {
                return true;
            }

            foreach (var name in _names)
            {
                if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Plain(string key, Span<char> plain)
    {
        var length = 0;
        foreach (var c in key)
        {
            if (!Separators.Contains(c))
            {
                plain[length++] = char.ToUpperInvariant(c);
            }
        }

        return plain[..length];
    }
}
