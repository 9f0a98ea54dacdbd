using Antlr4.Runtime;
using Settings.Compiler.Import.Generated;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import;

/// <summary>
/// What the tags of a template leave of the text around them. A tilde takes all white space; a tag of a block, an else or a comment that is
/// alone in its line takes the line. Upstream: handlebars 4.5.0 src/template.rs (compile2, process_standalone_statement, raw_string).
/// </summary>
internal sealed class TagLayout
{
    private static readonly char[] Blanks = [' ', '\t'];

    private readonly string _source;
    private readonly int _start;
    private readonly HashSet<int> _alone = [];
    private readonly Dictionary<int, string> _texts = [];

    private TagLayout(string source, int start) => (_source, _start) = (source, start);

    /// <summary>Looks at all tokens of a template.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="source">The text.</param>
    /// <param name="start">Where the head of the file ends.</param>
    public static TagLayout Of(IList<IToken> tokens, string source, int start)
    {
        var layout = new TagLayout(source, start);
        var before = default(Tag);
        var text = new TextSpan(start, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Type == HandlebarsLexer.TEXT)
            {
                text = TextSpan.FromBounds(text.Start, tokens[i].StopIndex + 1);
                continue;
            }

            var tag = layout.TagAt(tokens, ref i, before);
            layout.Add(text, before, tag);
            before = tag;
            text = new TextSpan(tag.Span.End, 0);
        }

        return layout;
    }

    /// <summary>Whether the tag that begins somewhere is alone in its line.</summary>
    public bool IsAlone(int start) => _alone.Contains(start);

    /// <summary>What is left of the text that begins somewhere; null for its later parts.</summary>
    public string? TextAt(int start) => _texts.GetValueOrDefault(start);

    private Tag TagAt(IList<IToken> tokens, ref int index, Tag before)
    {
        var first = tokens[index];
        if (first.Type is HandlebarsLexer.OPEN or HandlebarsLexer.OPEN_RAW or HandlebarsLexer.OPEN_BLOCK or HandlebarsLexer.OPEN_END)
        {
            while (index < tokens.Count - 1 && tokens[index].Type is not (HandlebarsLexer.CLOSE or HandlebarsLexer.CLOSE_RAW))
            {
                index++;
            }
        }

        var span = TextSpan.FromBounds(first.StartIndex, Math.Max(first.StartIndex, tokens[index].StopIndex + 1));
        var isAlone = first.Type is HandlebarsLexer.OPEN_BLOCK or HandlebarsLexer.OPEN_END or HandlebarsLexer.ELSE or HandlebarsLexer.COMMENT
            && EndsLine(_source.AsSpan(span.End)) && BeginsLine(_source.AsSpan(_start, span.Start - _start));
        if (isAlone)
        {
            _alone.Add(span.Start);
        }

        // A comment has no tilde: that of the tag before it still counts after it.
        return first.Type == HandlebarsLexer.COMMENT
            ? new Tag(span, TakesBefore: false, before.TakesAfter, isAlone)
            : new Tag(span, BeginsWithTilde(first.Text), EndsWithTilde(tokens[index].Text), isAlone);
    }

    // {{~   {{{~   {{~{
    private static bool BeginsWithTilde(string token) => token.TrimStart('{') is ['~', ..];

    // ~}}   ~}}}   }~}}
    private static bool EndsWithTilde(string token) => token.TrimEnd('}') is [.., '~'];

    private void Add(TextSpan span, Tag before, Tag after)
    {
        if (span.Length == 0)
        {
            return;
        }

        var text = _source.Substring(span.Start, span.Length);
        if (before.TakesAfter)
        {
            text = text.TrimStart();
        }
        else if (before.IsAlone)
        {
            text = WithoutLineEnd(text.TrimStart(Blanks));
        }

        text = after.TakesBefore ? text.TrimEnd() : text;
        _texts[span.Start] = after.IsAlone ? text.TrimEnd(Blanks) : text;
    }

    private static string WithoutLineEnd(string text) => text switch
    {
        ['\r', '\n', ..] => text[2..],
        ['\n', ..] => text[1..],
        _ => text,
    };

    private static bool EndsLine(ReadOnlySpan<char> after) => after.TrimStart(Blanks) is ['\n' or '\r', ..];

    private static bool BeginsLine(ReadOnlySpan<char> before) => before.TrimEnd(Blanks) is [] or [.., '\n' or '\r'];

    private readonly record struct Tag(TextSpan Span, bool TakesBefore, bool TakesAfter, bool IsAlone);
}
