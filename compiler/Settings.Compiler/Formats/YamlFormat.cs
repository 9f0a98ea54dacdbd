using System.Buffers;
using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Settings.Compiler.Formats;

/// <summary>
/// YAML, as programs in Go read it with sigs.k8s.io/yaml: its syntax, its values with the types of YAML 1.1, and keys that a
/// mapping has twice. Aliases are not expanded, since no template writes them: one that a value brings in stands for nothing.
/// </summary>
internal sealed class YamlFormat : FileFormat
{
    // What begins something other than a plain text.
    private static readonly SearchValues<char> Indicators = SearchValues.Create("!&*@`%#|>'\"-?:");

    // What ends one in a list on one line.
    private static readonly SearchValues<char> Ends = SearchValues.Create("{}[],\n");

    public override string Name => "yaml";

    public override string Noun => "YAML";

    public override string Expectation => Noun;

    internal override ImmutableArray<string> Breaking(char before, bool isEscaped) => before switch
    {
        '"' => BreakingQuoted(isEscaped),
        '\'' => isEscaped ? ["\n"] : ["'", "\n"],
        _ => [": ", " #", "\n"],
    };

    internal override ImmutableArray<string> Mistaken(char before) => before is '"' or '\'' ? [] : ["0", "0.5", "true", "fd00::", "*"];

    internal override bool MayMistake(string text) =>
        YamlScalar.IsNoText(text)
        || Indicators.Contains(text[0]) || text[^1] == ':' || text[0] == ' ' || text[^1] == ' '
        || text.AsSpan().ContainsAny(Ends)
        || text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal);

    private protected override ParsedFile Parse(string text)
    {
        var findings = new List<VerificationFinding>();
        var parser = new Parser(new System.IO.StringReader(text));
        var builder = new ValueBuilder();
        try
        {
            while (parser.MoveNext())
            {
                if (parser.Current is { } current && Follow(current, builder, SpanOf(current.Start, current.End, text), findings) is { } reason)
                {
                    return Broken(current.Start, current.End, reason);
                }
            }

            return new ParsedFile(builder.Root, findings);
        }
        catch (YamlException error)
        {
            return Broken(error.Start, error.End, "the YAML is not valid");
        }
        catch (InvalidOperationException)
        {
            // The parser loses its way in an unclosed flow sequence instead of saying where.
            return Broken(parser.Current?.Start ?? Mark.Empty, parser.Current?.End ?? Mark.Empty, "the YAML is not valid");
        }

        ParsedFile Broken(Mark start, Mark end, string reason) => new(null, [.. findings, new VerificationFinding(SpanOf(start, end, text), reason)]);
    }

    // Why the reader ends here; null when it goes on.
    private static string? Follow(ParsingEvent current, ValueBuilder builder, TextSpan span, List<VerificationFinding> findings)
    {
        switch (current)
        {
            case MappingEnd or SequenceEnd:
                builder.Close();
                break;
            case MappingStart or SequenceStart when builder.ExpectsKey:
                return "a list or a mapping cannot be a key";
            case MappingStart or SequenceStart when !builder.CanOpen:
                return "this is nested too deeply";
            case MappingStart:
                builder.OpenTable(span);
                break;
            case SequenceStart:
                builder.OpenList(span);
                break;
            case AnchorAlias:
                return "this refers to an unknown anchor";
            case Scalar scalar when builder.ExpectsKey:
                if (!builder.Key(scalar.Value, span))
                {
                    findings.Add(new VerificationFinding(span, "this key is given twice") { IsDoubledKey = true });
                }

                break;
            case Scalar scalar:
                var value = YamlScalar.Read(scalar, span);
                builder.Add(value);
                return value is DocumentFloat { Value: var number } && !double.IsFinite(number) ? "this number is infinite or NaN" : null;
        }

        return null;
    }

    private static TextSpan SpanOf(Mark start, Mark end, string text)
    {
        var from = Math.Clamp((int)start.Index, 0, text.Length);
        return TextSpan.FromBounds(from, Math.Clamp((int)end.Index, from, text.Length));
    }
}
