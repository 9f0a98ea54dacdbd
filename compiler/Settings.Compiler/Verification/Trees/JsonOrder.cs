using System.Text;
using System.Text.Json;

namespace Settings.Compiler.Verification.Trees;

/// <summary>Compares JSON files in which the order of some members is left to chance.</summary>
internal static class JsonOrder
{
    /// <summary>Whether two files say the same, whatever the order in the named members, and whatever blanks are between them.</summary>
    /// <param name="first">A file.</param>
    /// <param name="second">Another.</param>
    /// <param name="unordered">The members, as names with dots between them.</param>
    public static bool AreEqual(ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second, IReadOnlyCollection<string> unordered)
    {
        try
        {
            return Canonical(first, unordered) == Canonical(second, unordered);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The second is what JSON's reader says of names and strings that are not UTF-8, or have half a character: it looks at them when they are asked for.
            return false;
        }
    }

    private static string Canonical(ReadOnlyMemory<byte> text, IReadOnlyCollection<string> unordered)
    {
        using var json = JsonDocument.Parse(text);
        return Spell(json.RootElement, string.Empty, unordered);
    }

    private static string Spell(JsonElement element, string path, IReadOnlyCollection<string> unordered)
    {
        if (element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            return element.GetRawText();
        }

        var isObject = element.ValueKind == JsonValueKind.Object;
        string[] members = isObject
            ? [.. element.EnumerateObject().Select(member => $"{JsonEncodedText.Encode(member.Name)}:{Spell(member.Value, Below(path, member.Name), unordered)}")]
            : [.. element.EnumerateArray().Select(item => Spell(item, path, unordered))];
        if (unordered.Contains(path, StringComparer.Ordinal))
        {
            Array.Sort(members, StringComparer.Ordinal);
        }

        return new StringBuilder().Append(isObject ? '{' : '[').AppendJoin(',', members).Append(isObject ? '}' : ']').ToString();
    }

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
