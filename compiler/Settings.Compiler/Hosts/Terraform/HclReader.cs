using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using Settings.Compiler.Hosts.Terraform.Generated;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>Reads HCL as far as it is needed to find texts in it. Broken HCL is read as far as its brackets go.</summary>
internal sealed class HclReader
{
    private readonly string _text;

    private HclReader(string text) => _text = text;

    /// <summary>The lines of a file.</summary>
    public static HclBody Read(string text)
    {
        var lexer = new HclLexer(new AntlrInputStream(text), TextWriter.Null, TextWriter.Null) { Source = text };
        lexer.RemoveErrorListeners();
        var file = new HclParser(new CommonTokenStream(lexer), TextWriter.Null, TextWriter.Null).file();
        return new HclReader(text).Body(file, new TextSpan(0, text.Length));
    }

    private HclBody Body(ParserRuleContext context, TextSpan span)
    {
        var entries = new List<HclEntry>();
        AddEntries(context, entries);
        return new HclBody(entries, span);
    }

    private void AddEntries(ParserRuleContext context, List<HclEntry> entries)
    {
        for (var i = 0; i < context.ChildCount; i++)
        {
            switch (context.GetChild(i))
            {
                case HclParser.ContentContext content:
                    AddEntries(content, entries);
                    break;
                case HclParser.EntryContext entry when Entry(entry) is { } known:
                    entries.Add(known);
                    break;
            }
        }
    }

    // name = value, name : value, type "label" { }, or a value alone.
    private HclEntry? Entry(HclParser.EntryContext context)
    {
        var (words, values, isAssigned) = (new List<HclNode>(), new List<HclNode>(), false);
        for (var i = 0; i < context.ChildCount; i++)
        {
            var child = context.GetChild(i);
            isAssigned |= child is HclParser.AssignmentContext;
            AddNodes(child, child is HclParser.AssignmentContext ? values : words);
        }

        if (!isAssigned && words is [_, HclWord { Text: ":" }, ..])
        {
            (values, words) = (words[2..], words[..1]);
            isAssigned = true;
        }

        var span = SpanOf(context);
        if (isAssigned)
        {
            return new HclEntry(words is [.., var name] ? NameOf(name) : string.Empty, [], Joined(values), span);
        }

        return words is [HclWord type, .., HclBody body] ? new HclEntry(type.Text, [.. words[1..^1].Select(NameOf)], body, span)
            : words.Count > 0 ? new HclEntry(string.Empty, [], Joined(words), span) : null;
    }

    private string NameOf(HclNode node) => node switch
    {
        HclWord word => word.Text,
        HclTemplate { Marker: null } text => _text.Substring(text.Content.Start, text.Content.Length),
        _ => string.Empty,
    };

    private static HclNode Joined(List<HclNode> nodes) => nodes is [var only] ? only
        : new HclGroup(nodes, nodes.Count == 0 ? default : TextSpan.FromBounds(nodes[0].Span.Start, nodes[^1].Span.End));

    private void AddNodes(IParseTree tree, List<HclNode> nodes)
    {
        for (var i = 0; i < tree.ChildCount; i++)
        {
            if (tree.GetChild(i) is HclParser.TermContext term && term.ChildCount > 0)
            {
                nodes.Add(Term(term.GetChild(0)));
            }
        }
    }

    private HclNode Term(IParseTree tree) => tree switch
    {
        HclParser.CallContext call => new HclCall(call.Start.Text.TrimEnd('(').TrimEnd(), Elements(call.elements()), SpanOf(call)),
        HclParser.ParenthesisContext parenthesis => Elements(parenthesis.elements()) is var items && items is [var only] ? only : new HclGroup(items, SpanOf(parenthesis)),
        HclParser.ListContext list => new HclList(Elements(list.elements()), SpanOf(list)),
        HclParser.BodyContext body => Body(body, SpanOf(body)),
        HclParser.QuotedContext quoted => Template(quoted, quoted.Stop is { Type: HclLexer.QUOTE_END }),
        HclParser.HeredocContext heredoc => Template(heredoc, heredoc.Stop is { Type: HclLexer.HEREDOC_END }),
        ITerminalNode word => new HclWord(word.GetText(), SpanOf(word.Symbol, word.Symbol)),
        _ => new HclGroup([], default),
    };

    private List<HclNode> Elements(HclParser.ElementsContext context)
    {
        var items = new List<HclNode>();
        for (var i = 0; i < context.ChildCount; i++)
        {
            if (context.GetChild(i) is HclParser.ElementContext element)
            {
                var nodes = new List<HclNode>();
                AddNodes(element, nodes);
                if (nodes.Count > 0)
                {
                    items.Add(Joined(nodes));
                }
            }
        }

        return items;
    }

    private HclTemplate Template(ParserRuleContext context, bool isClosed)
    {
        var interpolations = new List<HclInterpolation>();
        for (var i = 0; i < context.ChildCount; i++)
        {
            if (context.GetChild(i) is HclParser.InterpolationContext interpolation)
            {
                var place = SpanOf(interpolation);
                interpolations.Add(new HclInterpolation(Body(interpolation, place), place));
            }
        }

        var span = SpanOf(context);
        var start = context.Start.StopIndex + 1;
        var opening = _text.AsSpan(span.Start, start - span.Start).Trim();
        return new HclTemplate(span)
        {
            Content = TextSpan.FromBounds(start, isClosed ? context.Stop.StartIndex : Math.Max(start, span.End)),
            Interpolations = interpolations,
            IsClosed = isClosed,
            IsFlush = opening.StartsWith("<<-"),
            Marker = opening is ['"'] ? null : opening.TrimStart('<').TrimStart('-').ToString(),
        };
    }

    private TextSpan SpanOf(ParserRuleContext context) => SpanOf(context.Start, context.Stop ?? context.Start);

    private TextSpan SpanOf(IToken start, IToken stop)
    {
        var from = Math.Clamp(start.StartIndex, 0, _text.Length);
        return TextSpan.FromBounds(from, Math.Clamp(stop.StopIndex + 1, from, _text.Length));
    }
}
