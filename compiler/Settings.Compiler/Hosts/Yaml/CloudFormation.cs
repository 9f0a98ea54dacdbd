using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>
/// The functions of CloudFormation that make texts, in both spellings: Fn::Base64, Fn::Sub and Fn::Join, !Base64, !Sub and !Join. Fn::If
/// in them is two branches. What other functions and references give is a hole. Source: the AWS CloudFormation User Guide, "Intrinsic function reference".
/// </summary>
internal sealed class CloudFormation
{
    private const string Short = "!";
    private const string Long = "Fn::";
    private const int MaximumDepth = 32;

    private readonly YamlSource _source;
    private readonly MappedText _text = new();
    private readonly List<OpenPlace> _conditions = [];
    private Holes? _holes;
    private HostSpelling? _spelling;
    private int _pieces;
    private bool _isUserData;

    private CloudFormation(YamlSource source) => _source = source;

    /// <summary>The text that a mapping or a list stands for; null when it is no function that makes one.</summary>
    public static JoinedText? TextOf(YamlNode node, YamlSource source)
    {
        if (FunctionOf(node) is not ("Base64" or "Sub" or "Join"))
        {
            return null;
        }

        var reader = new CloudFormation(source);
        reader.Append(node, 0);
        return new JoinedText(reader._text, reader._pieces == 1 ? reader._spelling : null, reader._holes, reader._isUserData, reader._conditions);
    }

    // The name of the function that a node calls; null for none.
    private static string? FunctionOf(YamlNode node) =>
        node.Tag.StartsWith(Short, StringComparison.Ordinal) && node.Tag.Length > 1 && node.Tag[1] is >= 'A' and <= 'Z' ? node.Tag[1..]
        : node is YamlMapping { Entries: [(YamlText name, _)] } && (name.Value.StartsWith(Long, StringComparison.Ordinal) || name.Value == "Ref") ? name.Value.Replace(Long, string.Empty, StringComparison.Ordinal)
        : null;

    private static YamlNode? ArgumentOf(YamlNode node) => node.Tag.Length > 1 ? node : node is YamlMapping { Entries: [var (_, value)] } ? value : null;

    private void Append(YamlNode node, int depth)
    {
        var argument = FunctionOf(node) is null ? node : ArgumentOf(node);
        switch (FunctionOf(node), argument)
        {
            case ("Base64", { } value) when depth < MaximumDepth:
                _isUserData = true;
                Append(ReferenceEquals(value, node) ? Untagged(value) : value, depth + 1);
                break;
            case ("Sub", YamlText text):
                Piece(text);
                break;
            case ("Sub", YamlList { Items: [YamlText text, ..] }):
                Piece(text);
                break;
            case ("Join", YamlList { Items: [YamlText separator, YamlList parts] }) when depth < MaximumDepth:
                Join(separator, parts, depth);
                break;
            case ("If", YamlList { Items: [YamlText { Value: var condition }, var first, var other] } branches) when depth < MaximumDepth && condition.All(char.IsAsciiLetterOrDigit):
                _conditions.Add(new OpenPlace(branches.Items[0].Span.Start, condition));
                Directive($"%{{ if {condition} }}", branches.Span.Start);
                Append(first, depth + 1);
                Directive("%{ else }", other.Span.Start);
                Append(other, depth + 1);
                Directive("%{ endif }", branches.Span.End);
                break;
            case (null, YamlText text):
                Piece(text);
                break;
            default:
                Hole(node);
                break;
        }
    }

    private void Join(YamlText separator, YamlList parts, int depth)
    {
        for (var i = 0; i < parts.Items.Count; i++)
        {
            if (i > 0)
            {
                _text.Put(separator.Value, parts.Items[i].Span.Start, 0);
            }

            Append(parts.Items[i], depth + 1);
        }
    }

    // The branches are those of a directive that nobody wrote. What begins a line behind it begins one.
    private void Directive(string directive, int at)
    {
        _pieces++;
        _text.Put(_text.EndsLine ? directive + "\n" : directive, at, 0);
    }

    private void Piece(YamlText text)
    {
        _pieces++;
        _spelling = YamlSpelling.Append(text, _source, _text);
    }

    private void Hole(YamlNode node)
    {
        _pieces++;
        _holes ??= new Holes(_source.Host.Text);
        if (_holes.Add(_source.Host.Text.Substring(node.Span.Start, node.Span.Length).Trim(), isBare: false) is { } hole)
        {
            _text.Put([hole], node.Span.Start, node.Span.Length);
        }
    }

    // !Base64 before a text or a mapping: the same without the tag.
    private static YamlNode Untagged(YamlNode node) => node switch
    {
        YamlText text => new YamlText(text.Scalar, text.Span),
        YamlMapping mapping => new YamlMapping(mapping.Span, mapping.Entries),
        YamlList list => new YamlList(list.Span, list.Items),
        _ => node,
    };
}
