using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Text;

namespace Settings.Compiler.Formats;

/// <summary>JSON: its syntax, its values, and names that an object has twice.</summary>
internal sealed class JsonFormat : FileFormat
{
    public override string Name => "json";

    public override string Noun => "JSON";

    public override string Expectation => Noun;

    internal override ImmutableArray<string> Breaking(char before, bool isEscaped) => before == '"' ? BreakingQuoted(isEscaped) : base.Breaking(before, isEscaped);

    private protected override ParsedFile Parse(string text)
    {
        var findings = new List<VerificationFinding>();
        var bytes = Encoding.UTF8.GetBytes(text);
        var places = new Utf8Places(text, bytes);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = ValueBuilder.MaximumDepth });
        var builder = new ValueBuilder();
        try
        {
            while (reader.Read())
            {
                var start = (int)reader.TokenStartIndex;
                Follow(ref reader, builder, places.SpanOf(start, (int)reader.BytesConsumed - start), findings);
            }

            return new ParsedFile(builder.Root, findings);
        }
        catch (JsonException)
        {
            findings.Add(new VerificationFinding(places.SpanOf((int)reader.BytesConsumed, 1), "the JSON is not valid"));
            return new ParsedFile(null, findings);
        }
    }

    private static void Follow(ref Utf8JsonReader reader, ValueBuilder builder, TextSpan span, List<VerificationFinding> findings)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                builder.OpenTable(span);
                break;
            case JsonTokenType.StartArray:
                builder.OpenList(span);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                builder.Close();
                break;
            case JsonTokenType.PropertyName when !builder.Key(reader.GetString() ?? string.Empty, new TextSpan(span.Start, reader.ValueSpan.Length + 2)):
                findings.Add(new VerificationFinding(span, "this name is given twice") { IsDoubledKey = true });
                break;
            case JsonTokenType.String:
                builder.Add(new DocumentString(reader.GetString() ?? string.Empty, span));
                break;
            case JsonTokenType.Number:
                builder.Add(NumberOf(ref reader, span));
                break;
            case JsonTokenType.True or JsonTokenType.False:
                builder.Add(new DocumentBoolean(reader.TokenType == JsonTokenType.True, span));
                break;
            case JsonTokenType.Null:
                builder.Add(new DocumentNull(span));
                break;
        }
    }

    private static DocumentValue NumberOf(ref Utf8JsonReader reader, TextSpan span) =>
        reader.TryGetInt64(out var number) ? new DocumentInteger(number, span)
        : reader.TryGetUInt64(out var large) ? new DocumentInteger(large, span)
        : new DocumentFloat(reader.GetDouble(), span);
}
