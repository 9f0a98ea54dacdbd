using System.Collections.Immutable;
using Scriban.Parsing;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Rendering;

/// <summary>Walks through the tokens of a template.</summary>
internal sealed class TemplateMentionReader
{
    private readonly SourceText _source;
    private readonly Token[] _tokens;
    private readonly ImmutableArray<TemplateMention>.Builder _mentions = ImmutableArray.CreateBuilder<TemplateMention>();
    private readonly ImmutableArray<(string Name, TextSpan Span)>.Builder _names = ImmutableArray.CreateBuilder<(string, TextSpan)>();
    private readonly ImmutableArray<TextSpan>.Builder _code = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly Dictionary<string, SettingPath> _variables = new(StringComparer.Ordinal) { ["settings"] = SettingPath.Settings };
    private TextSpan _header;

    /// <summary>A reader that has read nothing yet.</summary>
    public TemplateMentionReader(SourceText source)
    {
        _source = source;
        _tokens = source.Length > RenderLimits.TemplateLength ? [] : [.. new Lexer(source.Text, source.Name, TemplateLibrary.WithHeader).Where(token => token.Type is not (TokenType.Whitespace or TokenType.WhitespaceFull or TokenType.Comment or TokenType.CommentMulti))];
    }

    /// <summary>Reads all of it.</summary>
    public TemplateMentions Read()
    {
        int? codeStart = null;
        int? headerStart = null;
        for (var i = 0; i < _tokens.Length; i++)
        {
            var span = SpanOf(_tokens[i]);
            switch (_tokens[i].Type)
            {
                case TokenType.FrontMatterMarker when headerStart is { } start:
                    _header = TextSpan.FromBounds(start, span.Start);
                    headerStart = null;
                    break;
                case TokenType.FrontMatterMarker:
                    headerStart = span.End;
                    break;
                case TokenType.CodeEnter:
                    codeStart = span.End;
                    break;
                case TokenType.CodeExit when codeStart is { } start:
                    _code.Add(TextSpan.FromBounds(start, span.Start));
                    codeStart = null;
                    break;
                case TokenType.Identifier when codeStart is not null:
                    i = ReadChain(i);
                    break;
            }
        }

        if (codeStart is { } open)
        {
            _code.Add(TextSpan.FromBounds(open, _source.Length));
        }

        if (headerStart is { } unclosed)
        {
            _header = TextSpan.FromBounds(unclosed, _source.Length);
        }

        return new TemplateMentions(_mentions.ToImmutable(), _names.ToImmutable(), _code.ToImmutable(), _header) { Variables = [.. _variables.Keys] };
    }

    // A name with what is after its dots and in its brackets. Ends on the last token of it.
    private int ReadChain(int first)
    {
        var name = TextOf(first);
        if (!_variables.TryGetValue(name, out var path))
        {
            _names.Add((name, SpanOf(_tokens[first])));
            return first;
        }

        var last = first;
        _mentions.Add(new TemplateMention(path, SpanOf(_tokens[first]), SpanOf(_tokens[first]).End));
        while (true)
        {
            if (TypeAt(last + 1) == TokenType.Dot && TypeAt(last + 2) == TokenType.Identifier)
            {
                last += 2;
                path = Member(path, TextOf(last), SpanOf(_tokens[last]), SpanOf(_tokens[last]).End);
            }
            else if (TypeAt(last + 1) == TokenType.OpenBracket && TypeAt(last + 2) is TokenType.String or TokenType.VerbatimString && TypeAt(last + 3) == TokenType.CloseBracket)
            {
                var written = SpanOf(_tokens[last + 2]);
                var key = new TextSpan(written.Start + 1, Math.Max(written.Length - 2, 0));
                last += 3;
                path = Member(path, _source.Slice(key).ToString(), key, SpanOf(_tokens[last]).End);
            }
            else
            {
                break;
            }

            if (path is null)
            {
                return last;
            }
        }

        Assign(first, last, path);
        return last;
    }

    // What a loop goes through has the members key and value when it is a table.
    private SettingPath? Member(SettingPath path, string name, TextSpan span, int end)
    {
        if (path.IsStar && name == "key")
        {
            _names.Add((name, span));
            return null;
        }

        var member = path.IsStar && name == "value" ? path : path.Append(name);
        _mentions.Add(new TemplateMention(member, span, end));
        return member;
    }

    // name = settings.a, or: for name in settings.a
    private void Assign(int first, int last, SettingPath path)
    {
        if (TypeAt(last + 1) is not (TokenType.CodeExit or TokenType.NewLine or TokenType.SemiColon) || TypeAt(first - 2) != TokenType.Identifier)
        {
            return;
        }

        if (TypeAt(first - 1) == TokenType.Equal)
        {
            _variables[TextOf(first - 2)] = path;
        }
        else if (TypeAt(first - 1) == TokenType.Identifier && TextOf(first - 1) == "in")
        {
            _variables[TextOf(first - 2)] = path.Any();
        }
    }

    private TokenType? TypeAt(int token) => token >= 0 && token < _tokens.Length ? _tokens[token].Type : null;

    private string TextOf(int token) => _source.Slice(SpanOf(_tokens[token])).ToString();

    private TextSpan SpanOf(Token token)
    {
        var start = Math.Clamp(token.Start.Offset, 0, _source.Length);
        return TextSpan.FromBounds(start, Math.Clamp(token.End.Offset + 1, start, _source.Length));
    }
}
