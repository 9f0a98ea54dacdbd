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
    public SecretNames(IEnumerable<string> names) => _names = [.. names.Select(Plain).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a key is one of the names, is near to one, contains one, or is most of one.</summary>
    public bool Resembles(string key)
    {
        var plain = Plain(key);
        return plain.Length > 0 && (plain.AsSpan().ContainsAny(Words) || HasWord(key) || Array.Exists(_names, name => IsPart(plain, name) || IsNear(plain, name)));
    }

    private static bool IsPart(string key, string name) =>
        (name.Length >= Telling && key.Contains(name, StringComparison.Ordinal)) || (key.Length * 2 > name.Length && name.StartsWith(key, StringComparison.Ordinal));

    private static bool IsNear(string key, string name) => NearestName.AreNear(key, name, Math.Max(key.Length, name.Length) / LettersForMistake);

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

    private static string Plain(string key)
    {
        // Every key of a document is asked.
        var plain = key.Length <= MostOnStack ? stackalloc char[key.Length] : new char[key.Length];
        var length = 0;
        foreach (var c in key)
        {
            if (!Separators.Contains(c))
            {
                plain[length++] = char.ToUpperInvariant(c);
            }
        }

        return plain[..length].ToString();
    }
}
