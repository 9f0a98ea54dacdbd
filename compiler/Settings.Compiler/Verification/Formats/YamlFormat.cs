using Settings.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Settings.Compiler.Verification.Formats;

/// <summary>YAML: its syntax, and keys that a mapping has twice, which the kubelet's reader refuses. Aliases are not expanded.</summary>
internal static class YamlFormat
{
    public static IReadOnlyList<VerificationFinding> Check(string text)
    {
        var findings = new List<VerificationFinding>();
        var parser = new Parser(new StringReader(text));
        var open = new Stack<YamlMapping?>();
        try
        {
            while (parser.MoveNext())
            {
                Follow(parser.Current, open, findings);
            }
        }
        catch (YamlException error)
        {
            findings.Add(new VerificationFinding(SpanOf(error.Start, error.End, text), "this is no YAML"));
        }
        catch (InvalidOperationException)
        {
            // The parser loses its way in an unclosed flow sequence instead of saying where.
            findings.Add(new VerificationFinding(SpanOf(parser.Current?.Start ?? Mark.Empty, parser.Current?.End ?? Mark.Empty, text), "this is no YAML"));
        }

        return findings;
    }

    private static void Follow(ParsingEvent? current, Stack<YamlMapping?> open, List<VerificationFinding> findings)
    {
        switch (current)
        {
            case MappingEnd or SequenceEnd:
                open.Pop();
                break;
            case MappingStart:
                Value(open);
                open.Push(new YamlMapping());
                break;
            case SequenceStart:
                Value(open);
                open.Push(null);
                break;
            case Scalar scalar:
                if (open.TryPeek(out var mapping) && mapping is { ExpectsKey: true } && !mapping.Keys.Add(scalar.Value))
                {
                    findings.Add(new VerificationFinding(TextSpan.FromBounds((int)scalar.Start.Index, (int)scalar.End.Index), "this key is given twice"));
                }

                Value(open);
                break;
            case AnchorAlias:
                Value(open);
                break;
        }
    }

    // In a mapping, keys and values take turns.
    private static void Value(Stack<YamlMapping?> open)
    {
        if (open.TryPeek(out var mapping) && mapping is not null)
        {
            mapping.ExpectsKey = !mapping.ExpectsKey;
        }
    }

    private static TextSpan SpanOf(Mark start, Mark end, string text)
    {
        var from = Math.Clamp((int)start.Index, 0, text.Length);
        return TextSpan.FromBounds(from, Math.Clamp((int)end.Index, from, text.Length));
    }
}
