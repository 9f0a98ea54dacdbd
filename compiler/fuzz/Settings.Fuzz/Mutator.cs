using System.Text;

namespace Settings.Fuzz;

/// <summary>
/// Damages documents: characters, words of the languages, lines, and pieces of other documents. A line with a secret stays as it is and
/// below its header: what is left of a name may not be one of a secret, and a table with free keys has none.
/// </summary>
/// <param name="random">What decides.</param>
/// <param name="seeds">The documents.</param>
public sealed class Mutator(Random random, IReadOnlyList<string> seeds)
{
    /// <summary>What every secret of a seed contains.</summary>
    public const string Secret = "CANARY";

    private const int LongestDocument = 20_000;

    private static readonly string[] Words =
    [
        "=", ".", ",", "[", "]", "[[", "]]", "{", "}", "\"", "'", "\"\"\"", "'''", "#", "\n", "\r\n", "\r", "\t", " ", "\\", "\\\n", "\\u0041", "\\uD800", "\\U00110000", "\\x41",
        "true", "false", "null", "inf", "nan", "1979-05-27", "07:32:00", "0x1F", "1_000", "1__0", "-0", "1.", "1e400", "9223372036854775808", "\uFEFF", "\0", "\u0001", "\u007F", "\u0085", "\u2028", "\u202E",
        "é", "😀", "\uD800", "settings", "[settings]", "settings.", "[settings.kubernetes]\n", "[[settings.container-registry.credentials]]\n", "a = 1\n", "a.b = {c = 1}\n", "\"\" = 1\n", "\"a\".'b'",
        ": ", "- a\n", "key: value\n", "<", "&", "{{", "}}", "${x}", "::error::x", "\u001B[31m", "#:settingsc variant=aws-k8s-1.34\n", "..", "../..", "/", "%2E%2E", "*", "?", "$ref", "{\"$ref\": \"#\"}", "(", ")", "((((", "|", "+", "^", "$",
        "set ", "remove ", "rename ", "when ", "test ", "forward", "backward", "->", "==", "999999999999", "-1", "[]", "{}", "\"\"",
    ];

    /// <summary>A damaged document.</summary>
    public string Next()
    {
        var lines = LinesOf(Pick());
        for (var changes = random.Next(1, random.Next(3) == 0 ? 12 : 4); changes > 0; changes--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(10))
            {
                case 0 when !IsSecret(lines[at]):
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(at, lines[random.Next(lines.Count)]);
                    break;
                case 2:
                    var other = random.Next(lines.Count);
                    (lines[at], lines[other]) = (lines[other], lines[at]);
                    break;
                case 3:
                    var others = LinesOf(Pick());
                    var first = random.Next(others.Count);
                    lines.InsertRange(at, others.Skip(first).Take(random.Next(1, 6)));
                    break;
                case 4:
                    lines.InsertRange(at, Enumerable.Repeat(Word(), random.Next(1, 40)));
                    break;
                case var _ when !IsSecret(lines[at]):
                    lines[at] = Changed(lines[at]);
                    break;
            }

            if (lines.Count == 0)
            {
                lines.Add(Word());
            }
        }

        var text = string.Join('\n', lines);
        return text.Length <= LongestDocument ? text : text[..LongestDocument];
    }

    private static List<string> LinesOf(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (IsSecret(line) && lines.Count > 0 && lines[^1].StartsWith('['))
            {
                lines[^1] += $"\n{line}";
            }
            else
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static bool IsSecret(string line) => line.Contains(Secret, StringComparison.Ordinal);

    private string Pick() => seeds[random.Next(seeds.Count)];

    private string Word() => Words[random.Next(Words.Length)];

    private string Changed(string line)
    {
        var text = new StringBuilder(line);
        var at = random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, random.Next(1, 8));
        switch (random.Next(5))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Remove(at, length).Insert(at, Word());
                break;
            case 2 when line.IndexOf('=', StringComparison.Ordinal) is >= 0 and var equals:
                text.Length = equals + 1;
                text.Append(' ').Append(Word());
                break;
            case 3:
                text.Insert(at, text.ToString(at, length));
                break;
            default:
                text.Insert(at, Word());
                break;
        }

        return text.ToString();
    }
}
