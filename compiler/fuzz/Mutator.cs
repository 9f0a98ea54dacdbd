using System.Text;

namespace Settings.Fuzz;

/// <summary>Changes an input a little, mostly in ways that leave it nearly right: a mistake is found where a parser has gone far.</summary>
/// <param name="random">Where the choices come from: the same seed makes the same inputs.</param>
internal sealed class Mutator(Random random)
{
    private const int MostChanges = 6;

    // What grammars of these languages begin, end or separate something with, and what readers stumble over.
    private static readonly string[] Words =
    [
        "\"", "\"\"\"", "'", "'''", "[", "]", "[[", "]]", "{", "}", "=", ".", ",", "#", ":", "\\", "\\u", "\\U0010FFFF", "\\x", "\n", "\r", "\r\n", "\t", " ",
        "settings", "[settings]", "[settings.kubernetes]", "[[settings.container-registry.mirrors]]", "true", "false", "null", "0", "-1", "9223372036854775808", "1e400", "nan",
        "1979-05-27T07:32:00Z", "\u0000", "\u001b[2J", "\u0085", "\u202e", "\ufeff", "\ud800", "é", "😀", "%s", "{{", "}}", "${x}", "::error::", "<<EOF", "---", "|",
        "{{#if settings.motd}}", "{{else}}", "{{/if}}", "{{~", "{{{", "}}}", "(", ")", "/*", "*/", "//", "r#\"", "b'", "\\u{", "::", "<", ">", "&", "!", "#[", "mod a {", "if cfg!(", "vec![",
        "%{", "%{a}", "%define a %{a}", "Requires:", "Provides:", "%package", " or ", " and ",
    ];

    /// <summary>Changes one of some inputs, perhaps with a part of another.</summary>
    public byte[] Change(IReadOnlyList<byte[]> inputs)
    {
        var bytes = new List<byte>(inputs[random.Next(inputs.Count)]);
        for (var changes = 1 + random.Next(MostChanges); changes > 0; changes--)
        {
            Change(bytes, inputs);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes, IReadOnlyList<byte[]> inputs)
    {
        var at = random.Next(bytes.Count + 1);
        switch (random.Next(9))
        {
            case 0:
                bytes.Insert(at, (byte)random.Next(256));
                break;
            case 1 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                break;
            case 3:
                var (from, length) = LineAt(bytes, at);
                bytes.RemoveRange(from, length);
                break;
            case 4:
                var line = LineAt(bytes, at);
                bytes.InsertRange(LineAt(bytes, random.Next(bytes.Count + 1)).Start, bytes.GetRange(line.Start, line.Length));
                break;
            case 5:
                var other = new List<byte>(inputs[random.Next(inputs.Count)]);
                var part = LineAt(other, random.Next(other.Count + 1));
                bytes.InsertRange(LineAt(bytes, at).Start, other.GetRange(part.Start, part.Length));
                break;
            case 6:
                // Deep or long things.
                bytes.InsertRange(at, Enumerable.Repeat(Encoding.UTF8.GetBytes(Words[random.Next(Words.Length)]), random.Next(1, 200)).SelectMany(word => word));
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Words[random.Next(Words.Length)]));
                break;
        }
    }

    private static (int Start, int Length) LineAt(List<byte> bytes, int offset)
    {
        var start = offset == 0 ? 0 : bytes.LastIndexOf((byte)'\n', Math.Min(offset, bytes.Count) - 1) + 1;
        var end = bytes.IndexOf((byte)'\n', start);
        return (start, (end < 0 ? bytes.Count : end + 1) - start);
    }
}
