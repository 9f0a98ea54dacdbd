using Settings.Compiler.Hosts.Encoded;
using Settings.Compiler.Hosts.Terraform;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Code;

/// <summary>Finds the user data in a program or a script.</summary>
internal sealed class CodeSearch
{
    private const string Settings = "settings";

    private readonly SourceText _host;
    private readonly CodeLanguage _language;
    private readonly CodeTokens _tokens;
    private readonly CodeExpressions _expressions;
    private readonly CodeLists _lists;
    private readonly bool _isOfEcs;

    // Where settings are named.
    private readonly List<int> _places;
    private readonly List<HostedDocument> _found = [];
    private readonly List<CodePiece> _pieces = [];
    private HostEvidence? _images;

    /// <summary>Reads a program.</summary>
    public CodeSearch(SourceText host, CodeLanguage language)
    {
        (_host, _language, _tokens) = (host, language, CodeScanner.Scan(host.Text, language));
        _expressions = new CodeExpressions(_tokens, language);
        _lists = new CodeLists(_tokens, language, TextOf);
        _places = PlacesIn(host.Text);
        _isOfEcs = !language.IsShell && (Mentions("BottleRocketImage") || Mentions("BottlerocketEcsVariant")) && (Mentions("addUserData") || Mentions("add_user_data") || Mentions("AddUserData"));
    }

    /// <summary>The documents, in their order.</summary>
    public IReadOnlyList<HostedDocument> Documents()
    {
        for (var at = 0; at < _tokens.Count;)
        {
            var next = _tokens[at].Kind switch
            {
                CodeTokenKind.Open => TakeList(at),
                CodeTokenKind.Literal => TakeExpression(at),
                _ => -1,
            };
            at = next > at ? next : at + 1;
        }

        return _found;
    }

    private bool Mentions(string name) => _host.Text.Contains(name, StringComparison.Ordinal);

    private string TextOf(CodeLiteral literal) => new LiteralDecoder(_host.Text, literal, FormatStyle.None, (_, _) => { }).Read().Text;

    // The index after the list, if it is user data; else -1.
    private int TakeList(int open)
    {
        if (_lists.At(open) is not var (bracket, separator, skipped, _, after))
        {
            return -1;
        }

        var (isAdder, text, close) = (CodeLists.IsAdder(_tokens, bracket), new CodeText(_host.Text, SpanOf(bracket, after)), _tokens[bracket].Next);
        if (!HasSettings(bracket + 1, close) && !(isAdder && _isOfEcs))
        {
            return -1;
        }

        var count = 0;
        for (var start = bracket + 1; start < close;)
        {
            var end = _lists.ElementEnd(start, close);
            if (count >= skipped && end > start)
            {
                if (count > skipped)
                {
                    text.AppendSeparator(separator);
                }

                _pieces.Clear();
                _expressions.Split(start, end, _pieces);
                Append(_pieces, text, FormatStyle.None, LiteralLayout.AsIs);
            }

            count++;
            start = end + 1;
        }

        return Take(text, bracket, isAdder) ? after : -1;
    }

    // Whether a literal that is an element, or an argument of one, says something of settings.
    private bool HasSettings(int start, int end, bool isOuter = true)
    {
        for (var at = start; at < end; at = _tokens.After(at))
        {
            var isCall = isOuter && _tokens.IsSign(at, '(') && _tokens[at].Next >= 0;
            if (isCall ? HasSettings(at + 1, _tokens[at].Next, isOuter: false) : IsOfSettings(_tokens.LiteralAt(at)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOfSettings(CodeLiteral? literal) =>
        literal is { Content: var content } && OrderedSearch.CountBefore(_places.Count, at => _places[at] < content.Start) is var next && next < _places.Count && _places[next] < content.End;

    private TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(_tokens[first].Start, Math.Max(_tokens[first].End, _tokens[end - 1].End));

    // Of literals within literals each is asked what it says: one after another, that would read the innermost many times.
    private static List<int> PlacesIn(string text)
    {
        var places = new List<int>();
        for (var at = text.IndexOf(Settings, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Settings, at + 1, StringComparison.Ordinal))
        {
            places.Add(at);
        }

        places.AddRange(Decoding.PlacesIn(text));
        places.Sort();
        return places;
    }

    // The index after the expression, if it is user data; else -1.
    private int TakeExpression(int first)
    {
        if (_tokens.LiteralAt(first) is not { IsSeen: false } literal)
        {
            return -1;
        }

        var end = _language.IsShell ? _tokens.After(first) : _expressions.EndOf(first);
        _pieces.Clear();
        if (_language.IsShell)
        {
            _pieces.Add(new CodePiece(literal.Content, literal, _tokens.IsWord(first - 1, "printf") ? FormatStyle.Percent : FormatStyle.None, LiteralLayout.AsIs));
        }
        else
        {
            _expressions.Split(first, end, _pieces);
        }

        // Each literal is a part of one expression only.
        foreach (var piece in _pieces)
        {
            piece.Literal?.IsSeen = true;
        }

        if (!_pieces.Exists(piece => IsOfSettings(piece.Literal)) || IsDescription(first, end) || _pieces.Exists(piece => piece.Literal is { IsClosed: false }))
        {
            return -1;
        }

        if (_pieces is [{ Literal: { } encoded }] && Decoding.UserDataIn(TextOf(encoded)) is { } decoded)
        {
            _found.AddRange(Decoding.Documents(_host, _language.Kind, encoded.Content, decoded).Select(found => found.Evidence.Why is null ? found with { Evidence = EvidenceOf(first, isAdded: false) } : found));
            return end;
        }

        var (format, layout) = Around(ref first, ref end);
        var around = SpanOf(first, end);
        if (TakeNested(around, format, layout))
        {
            return end;
        }

        var text = new CodeText(_host.Text, around);
        if (_tokens.IsSign(first - 1, '+'))
        {
            text.AddUnknownLines();
        }

        Append(_pieces, text, format, layout);
        return Take(text, first, _isOfEcs && CodeLists.IsAdder(_tokens, _tokens[first].Parent)) ? end : -1;
    }

    // Of Python: what describes a function.
    private bool IsDescription(int first, int end) => _language.HasDocStrings && _tokens[first] is { IsFirst: true, Parent: -1 } && (end >= _tokens.Count || _tokens[end].IsFirst);

    // What is called with the expression, or on it behind its parentheses.
    private (FormatStyle Format, LiteralLayout Layout) Around(ref int first, ref int end)
    {
        var (format, layout) = (FormatStyle.None, LiteralLayout.AsIs);
        if (_language.HasPercentOperator && _tokens.IsSign(end, '%'))
        {
            format = FormatStyle.Percent;
        }

        if (_expressions.IsDedent(first - 1))
        {
            layout = _language.DedentLayout;
        }

        while (_tokens.IsSign(first - 1, '('))
        {
            var open = first - 1;
            var name = _tokens.WordAt(first - 2);
            format = CodeExpressions.Contains(_language.PercentCalls, name) ? FormatStyle.Percent : CodeExpressions.Contains(_language.BraceCalls, name) && !_language.HasDocStrings ? FormatStyle.Braces : format;
            var isDedent = _expressions.IsDedent(first - 2);
            if (_tokens[open].Next != end || (!name.IsEmpty && !isDedent))
            {
                break;
            }

            layout = isDedent ? _language.DedentLayout : layout;
            var calls = _expressions.CallsAt(end + 1);
            format = calls.Format == FormatStyle.None ? format : calls.Format;
            layout = calls.Layout == LiteralLayout.AsIs ? layout : calls.Layout;
            first = isDedent ? first - 2 : open;
            end++;
        }

        return (format, layout);
    }

    private static void Append(List<CodePiece> pieces, CodeText text, FormatStyle format, LiteralLayout layout)
    {
        foreach (var piece in pieces)
        {
            if (piece.Literal is { } literal)
            {
                text.Append(literal, piece.Format == FormatStyle.None ? format : piece.Format, piece.Layout);
            }
            else
            {
                text.AppendHole(piece.Span);
            }
        }

        text.Apply(layout);
    }

    private bool TakeNested(TextSpan around, FormatStyle format, LiteralLayout layout)
    {
        var plain = new CodeText(_host.Text, around, isPlain: true);
        Append(_pieces, plain, format, layout);
        var text = plain.Text.Text;
        if (!text.Contains('\n', StringComparison.Ordinal) || CodeEvidence.Begins(text) || !NestedDocuments.MayBeIn(text))
        {
            return false;
        }

        var nested = NestedDocuments.In(_host, _language.Kind, plain.Text, plain.Range, plain.Spelling);
        _found.AddRange(nested);
        return nested.Count > 0;
    }

    private bool Take(CodeText code, int at, bool isAdded)
    {
        var text = code.Text.Text;
        var isText = text.Contains('\n', StringComparison.Ordinal) || text.AsSpan().TrimStart().StartsWith("[settings");
        var isFragment = isAdded && _isOfEcs && text.Contains('=', StringComparison.Ordinal);
        if (!isFragment && !(isText && CodeEvidence.IsUserData(text)))
        {
            return false;
        }

        _found.Add(HostedDocument.Of(_host, _language.Kind, code.Range, code.Text, code.Spelling, code.Holes, PlaceholderSyntax.Clear) with { Evidence = EvidenceOf(at, isAdded) });
        return true;
    }

    // Upstream: aws-cdk-lib aws-ecs/lib/cluster.ts, Cluster.configureAutoScalingGroup writes [settings.ecs] and the cluster before what is added.
    private HostEvidence EvidenceOf(int at, bool isAdded)
    {
        // What another function gets is for other nodes; what is kept in a variable may be for these.
        return _isOfEcs && (isAdded || !_tokens.IsSign(at - 1, '('))
            ? new HostEvidence(NodeWords.Ecs, null, null, "capacity of ECS with Bottlerocket") { Provisioner = NodeWords.Cdk, FragmentOf = NodeWords.EcsTable }
            : _images ??= TerraformImages.In(_host.Text);
    }
}
