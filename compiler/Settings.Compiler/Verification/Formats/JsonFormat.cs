using System.Text;
using System.Text.Json;
using Settings.Compiler.Text;

namespace Settings.Compiler.Verification.Formats;

/// <summary>JSON: its syntax, and names that an object has twice.</summary>
internal static class JsonFormat
{
    private const int MaximumDepth = 256;

    public static IReadOnlyList<VerificationFinding> Check(string text)
    {
        var findings = new List<VerificationFinding>();
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaximumDepth });
        var open = new Stack<HashSet<string>>();
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        open.Push(new HashSet<string>(StringComparer.Ordinal));
                        break;
                    case JsonTokenType.EndObject:
                        open.Pop();
                        break;
                    case JsonTokenType.PropertyName when !open.Peek().Add(reader.GetString() ?? string.Empty):
                        findings.Add(new VerificationFinding(SpanOf(bytes, (int)reader.TokenStartIndex, reader.ValueSpan.Length + 2), "this name is given twice"));
                        break;
                }
            }
        }
        catch (JsonException)
        {
            findings.Add(new VerificationFinding(SpanOf(bytes, (int)reader.BytesConsumed, 1), "this is no JSON"));
        }

        return findings;
    }

    private static TextSpan SpanOf(byte[] bytes, int start, int length)
    {
        start = Math.Min(start, bytes.Length);
        length = Math.Min(length, bytes.Length - start);
        return new TextSpan(Encoding.UTF8.GetCharCount(bytes, 0, start), Encoding.UTF8.GetCharCount(bytes, start, length));
    }
}
