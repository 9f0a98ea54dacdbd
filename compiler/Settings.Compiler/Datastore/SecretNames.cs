using System.Buffers;
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

    /// <summary>Takes the names as the schema spells them.</summary>
    public SecretNames(IEnumerable<string> names) => _names = [.. names.Select(name => new string(Plain(name, new char[name.Length]))).Distinct(StringComparer.Ordinal)];

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

        foreach (var name in _names)
        {
            if (IsPart(plain, name) || IsNear(plain, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPart(ReadOnlySpan<char> key, string name) =>
        (name.Length >= Telling && key.Contains(name, StringComparison.Ordinal)) || (key.Length * 2 > name.Length && name.AsSpan().StartsWith(key));

    private static bool IsNear(ReadOnlySpan<char> key, string name) => NearestName.AreNear(key, name, Math.Max(key.Length, name.Length) / LettersForMistake);

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
