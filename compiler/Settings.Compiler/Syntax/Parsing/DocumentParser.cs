using Settings.Compiler.Syntax.Generated;

namespace Settings.Compiler.Syntax.Parsing;

/// <summary>
/// Parses a document line by line, as the rule "document" of the grammar does. The generated parser is asked only about lines of
/// a shape that is not known.
/// </summary>
internal sealed class DocumentParser(TokenTable tokens, TreeBuilder builder, LineShapes shapes)
{
    private TokenReader? _reader;
    private TomlParser? _parser;

    /// <summary>Parses all lines.</summary>
    public void Parse()
    {
        for (var at = tokens.SkipHidden(0); tokens.KindOf(at) != SyntaxTokenKind.EndOfFile;)
        {
            at = tokens.KindOf(at) == SyntaxTokenKind.Newline ? tokens.SkipHidden(at + 1) : Line(at);
        }
    }

    private int Line(int at)
    {
        var kinds = LineShape.KindsAt(tokens, at, out var next);
        if (kinds != 0 && shapes.Find(kinds) is { } known)
        {
            if (known.PairParts > 0)
            {
                builder.AddPair(at, known.PairParts);
            }
            else
            {
                Replay(known, at);
            }

            return next;
        }

        var (end, record) = Parse(at);

        // A list may go on behind the first line end: then these are not the kinds of the whole line.
        if (kinds != 0 && end == next && record.ShapeOf(kinds) is { } shape)
        {
            shapes.Keep(shape);
        }

        return end;
    }

    private void Replay(LineShape shape, int at)
    {
        foreach (var happens in shape.Events)
        {
            switch (happens)
            {
                case LineShape.Take:
                    builder.Take(at);
                    at = tokens.SkipHidden(at + 1);
                    break;
                case LineShape.Close:
                    builder.Close(givenUp: false, at);
                    break;
                default:
                    builder.Open(happens - LineShape.FirstRule, at);
                    break;
            }
        }
    }

    private (int End, LineRecord Record) Parse(int at)
    {
        _reader ??= new TokenReader(tokens);
        _parser ??= new TomlParser(_reader, TextWriter.Null, TextWriter.Null) { Builder = builder };
        _reader.Seek(at);
        _parser.Record.Begin();
        _parser.line();
        return (_reader.Index, _parser.Record);
    }
}
