using Antlr4.Runtime;
using Settings.Compiler.Hosts.Terraform.Generated;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>Makes nodes of what the parser reports.</summary>
/// <param name="host">The text that is parsed.</param>
internal sealed class HclBuilder(string host)
{
    private readonly Stack<HclFrame> _open = new();

    // Where the last token ends.
    private int _end;

    /// <summary>The file, as soon as it has been read.</summary>
    public HclBody File { get; private set; } = new([], default);

    /// <summary>A rule begins.</summary>
    /// <param name="rule">Its index in the parser.</param>
    /// <param name="token">The first token.</param>
    public void Open(int rule, IToken token) => _open.Push(new HclFrame(rule, Math.Clamp(token.StartIndex, 0, host.Length)));

    /// <summary>A token is taken by the rule that is open.</summary>
    public void Take(IToken token)
    {
        var frame = _open.Peek();
        _end = Math.Clamp(token.StopIndex + 1, 0, host.Length);
        frame.LastType = token.Type;
        frame.LastStart = token.StartIndex;
        switch (token.Type)
        {
            case HclLexer.NAME or HclLexer.ATOM or HclLexer.COLON:
                frame.Nodes.Add(new HclWord(host, TextSpan.FromBounds(token.StartIndex, _end)));
                break;
            case HclLexer.EQUALS when frame is { Rule: HclParser.RULE_entry, Name: null }:
                frame.BeginValue();
                break;
            case HclLexer.COMMA when frame.Rule != HclParser.RULE_content:
                frame.EndItem();
                break;
            case HclLexer.CALL or HclLexer.QUOTE or HclLexer.HEREDOC_START:
                frame.ContentStart = _end;
                break;
        }
    }

    /// <summary>The rule that is open ends.</summary>
    public void Close()
    {
        var frame = _open.Pop();
        var span = TextSpan.FromBounds(frame.Start, Math.Max(frame.Start, _end));
        switch (frame.Rule)
        {
            case HclParser.RULE_file:
                File = new HclBody(frame.Entries, new TextSpan(0, host.Length));
                break;
            case HclParser.RULE_content:
                _open.Peek().Entries.AddRange(frame.Entries);
                break;
            case HclParser.RULE_entry:
                if (Entry(frame, span) is { } entry)
                {
                    _open.Peek().Entries.Add(entry);
                }

                break;
            case HclParser.RULE_interpolation:
                _open.Peek().Interpolations.Add(new HclInterpolation(new HclBody(frame.Entries, span), span));
                break;
            default:
                _open.Peek().Nodes.Add(Node(frame, span));
                break;
        }
    }

    private HclNode Node(HclFrame frame, TextSpan span)
    {
        if (frame.Rule is HclParser.RULE_body)
        {
            return new HclBody(frame.Entries, span);
        }

        if (frame.Rule is HclParser.RULE_quoted or HclParser.RULE_heredoc)
        {
            return Template(frame, span);
        }

        frame.EndItem();
        return frame.Rule switch
        {
            HclParser.RULE_call => new HclCall(host[frame.Start..(frame.ContentStart - 1)].TrimEnd(), frame.Items, span),
            HclParser.RULE_list => new HclList(frame.Items, span),
            _ => frame.Items is [var only] ? only : new HclGroup(frame.Items, span),
        };
    }

    // name = value, name : value, type "label" { }, or a value alone.
    private HclEntry? Entry(HclFrame frame, TextSpan span)
    {
        var nodes = frame.Nodes;
        if (frame.Name is { } name)
        {
            return new HclEntry(name is [.., var last] ? NameOf(last) : string.Empty, [], HclFrame.Joined(nodes), span);
        }

        if (nodes is [var key, HclWord colon, ..] && colon.Is(":"))
        {
            return new HclEntry(NameOf(key), [], HclFrame.Joined(nodes[2..]), span);
        }

        return nodes is [HclWord type, .., HclBody body] ? new HclEntry(type.Text, nodes.Count == 2 ? [] : nodes[1..^1].ConvertAll(NameOf), body, span)
            : nodes.Count > 0 ? new HclEntry(string.Empty, [], HclFrame.Joined(nodes), span) : null;
    }

    private string NameOf(HclNode node) => node switch
    {
        HclWord word => word.Text,
        HclTemplate { Marker: null } text => host.Substring(text.Content.Start, text.Content.Length),
        _ => string.Empty,
    };

    private HclTemplate Template(HclFrame frame, TextSpan span)
    {
        var isClosed = frame.LastType is HclLexer.QUOTE_END or HclLexer.HEREDOC_END;
        var opening = host.AsSpan(span.Start, frame.ContentStart - span.Start).Trim();
        return new HclTemplate(span)
        {
            Content = TextSpan.FromBounds(frame.ContentStart, isClosed ? frame.LastStart : Math.Max(frame.ContentStart, span.End)),
            Interpolations = frame.Interpolations,
            IsClosed = isClosed,
            IsFlush = opening.StartsWith("<<-"),
            Marker = opening is ['"'] ? null : opening.TrimStart('<').TrimStart('-').ToString(),
        };
    }
}
