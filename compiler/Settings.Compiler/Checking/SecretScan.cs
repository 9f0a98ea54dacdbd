using System.Buffers;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Schemas;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking;

/// <summary>
/// Finds the secrets of a document by its tokens, whatever is wrong with it: the value of every key that is secret, or resembles
/// the name of a secret setting, in whatever table. A value that is broken reaches as far as it may: up to the next header of a table
/// of settings, or to the next line with a key that is known. Also found are secrets in lines that were commented out, in lines that a
/// text over several lines contains, and in URLs.
/// </summary>
public sealed class SecretScan
{
    private const int ShortestEncoded = 40;
    private const string Settings = "settings";

    private static readonly SearchValues<char> Base64 = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    private static readonly SearchValues<char> BeforeValue = SearchValues.Create(" \t=:\"'");

    private readonly SyntaxTree _tree;
    private readonly SourceText _source;
    private readonly SecretPolicy _policy;
    private readonly KeyReader _keys;
    private readonly SecretWords _words;
    private readonly Lock _lock = new();

    // The secrets that reach over the ends of lines.
    private readonly List<TextSpan> _open = [];

    // Where tables begin: the line of the header, the keys, and whether all of it is secret.
    private readonly List<(int Line, List<string> Keys, bool IsSecret)> _tables = [];

    // The table that lines belong to, and the key of its header.
    private TextSpan _header;
    private List<string> _table = [];
    private bool _isSecretTable;

    private SecretScan(SyntaxTree tree, SecretPolicy policy)
    {
        _tree = tree;
        _source = tree.Source;
        _policy = policy;
        _keys = new KeyReader(_source, new Binding.StringReader(_source, []), []);
        _words = new SecretWords(_source, policy);
    }

    /// <summary>
    /// The secrets, which are looked for in two steps: what is broken is found for the whole document at once, since it hides lines
    /// after it; what is in whole lines only when such a line is shown.
    /// </summary>
    /// <param name="source">The document.</param>
    /// <param name="tree">Its structure; null when it has none.</param>
    /// <param name="policy">What is secret.</param>
    /// <param name="others">What is secret beside that.</param>
    public static SecretSpans Of(SourceText source, SyntaxTree? tree, SecretPolicy policy, IEnumerable<TextSpan> others)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(policy);
        var known = UrlSecrets.In(source.Text).Concat(others);
        if (tree is null)
        {
            return new SecretSpans(source, known);
        }

        var scan = new SecretScan(tree, policy);
        scan.FindOpen();
        var everywhere = new SecretSpans(source, known.Concat(scan._open));
        return new SecretSpans(source, lines => everywhere.Within(lines).Concat(scan.InWholeLines(lines)));
    }

    private void FindOpen()
    {
        for (var i = 0; i < _tree.Lines.Count;)
        {
            var secret = _tree.Lines[i] switch
            {
                HeaderSyntax header => InHeader(header, i),
                KeyValueSyntax pair => InPair(pair, i),
                SkippedSyntax skipped => InSkipped(skipped, i),
                _ => null,
            };

            // A secret without an end is in the lines behind it as well.
            i = secret is { } start ? Hide(start, i) : i + 1;
        }
    }

    // The secrets in lines that nothing is wrong with, and in comments.
    private List<TextSpan> InWholeLines(TextSpan span)
    {
        // What finds them belongs to one thread at a time.
        using var alone = _lock.EnterScope();
        var secrets = new List<TextSpan>();
        for (var i = LineAt(span.Start); i < _tree.Lines.Count && _tree.Lines[i].Span.Start < span.End; i++)
        {
            if (_tree.Lines[i] is KeyValueSyntax { Value: not MissingSyntax } pair)
            {
                var at = TableAt(i);
                (_table, _isSecretTable) = at >= 0 ? (_tables[at].Keys, _tables[at].IsSecret) : ([], false);
                var path = PathOf(pair.Key).Path;
                InValue(pair.Value, path, _isSecretTable ? SettingSecrecy.Secret : _policy.Judge(path, out _), span, secrets);
            }
        }

        for (var token = Math.Max(0, _tree.Tokens.IndexAt(span.Start)); token < _tree.Tokens.Count && _tree.Tokens.SpanOf(token).Start < span.End; token++)
        {
            if (_tree.Tokens.KindOf(token) == SyntaxTokenKind.Comment && _tree.Tokens.SpanOf(token) is var comment && _words.Assigned(comment) is { } start)
            {
                secrets.Add(TextSpan.FromBounds(start, comment.End));
            }
        }

        return secrets;
    }

    // The line that contains an offset, or the first one.
    private int LineAt(int offset) => Math.Max(0, OrderedSearch.CountBefore(_tree.Lines.Count, line => _tree.Lines[line].Span.Start <= offset) - 1);

    // The table that a line is in, by its index; below 0 at the top of the document.
    private int TableAt(int line) => OrderedSearch.CountBefore(_tables.Count, table => _tables[table].Line <= line) - 1;

    // Gives where a secret begins that has no certain end.
    private int? InHeader(HeaderSyntax header, int index)
    {
        // The items of a list have the same header.
        if (!_source.Slice(header.Key.Span).SequenceEqual(_source.Slice(_header)))
        {
            _header = header.Key.Span;
            _table = [.. header.Key.Parts.Select(_keys.Read)];

            // That settings as such hold secrets is no news, and would read all of their schemas.
            _isSecretTable = _table is not [_] && _policy.Judge([.. _table], out _) == SettingSecrecy.Secret;
        }

        _tables.Add((index, _table, _isSecretTable));
        if (InKey(header.Key) is { } swallowed)
        {
            return swallowed;
        }

        return IsWhole(header.Span.End, index) ? null : _isSecretTable ? header.Span.End : _words.After(Rest(header.Span.End, index));
    }

    private int? InPair(KeyValueSyntax pair, int index)
    {
        if (InKey(pair.Key) is { } swallowed)
        {
            return swallowed;
        }

        // What is in quotes ends with them.
        if (IsQuoted(pair.Value) && IsWhole(pair.Value.Span.End, index))
        {
            return null;
        }

        if (InKeysOf(pair.Value) is { } inside)
        {
            return inside;
        }

        var (path, after) = PathOf(pair.Key);
        var secrecy = _isSecretTable ? SettingSecrecy.Secret : _policy.Judge(path, out _);
        var isMissing = pair.Value is MissingSyntax;
        var isBroken = isMissing || IsOpen(pair.Value, secrecy) || !IsWhole(pair.Value.Span.End, index);
        var value = isMissing ? after : pair.Value.Span.Start;
        if (isMissing && IsEncoded(Rest(pair.Span.Start, index)))
        {
            return pair.Span.Start;
        }

        if (isBroken)
        {
            return secrecy >= SettingSecrecy.Partial ? value : _words.After(Rest(value, index));
        }

        return secrecy == SettingSecrecy.Secret ? null : Swallowed(pair.Value);
    }

    // A text over several lines in place of a key has no certain end either, and is a part of the path that findings name. One in a line may be a whole assignment.
    private int? InKey(KeySyntax key)
    {
        foreach (var part in key.Parts)
        {
            if (part.Kind is SyntaxTokenKind.MultiLineBasicString or SyntaxTokenKind.MultiLineLiteralString or SyntaxTokenKind.UnclosedMultiLineString && _words.After(part.Span) is not null)
            {
                return part.Span.Start;
            }

            if (part.Kind is SyntaxTokenKind.BasicString or SyntaxTokenKind.LiteralString && _words.Assigned(part.Span) is not null)
            {
                _open.Add(part.Span);
            }
        }

        return null;
    }

    // The same in tables within a value, which are at most as deep as the parser lets them be.
    private int? InKeysOf(ValueSyntax value)
    {
        switch (value)
        {
            case ArraySyntax list:
                foreach (var item in list.Items)
                {
                    if (InKeysOf(item) is { } start)
                    {
                        return start;
                    }
                }

                return null;
            case InlineTableSyntax table:
                foreach (var entry in table.Entries)
                {
                    if ((InKey(entry.Key) ?? InKeysOf(entry.Value)) is { } start)
                    {
                        return start;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    // A text whose end was forgotten ends where the next one begins: it contains the lines between, and what should be in the next one is behind it.
    private int? Swallowed(ValueSyntax value)
    {
        if (value is not ScalarSyntax { Kind: SyntaxTokenKind.MultiLineBasicString or SyntaxTokenKind.MultiLineLiteralString } || _words.Assigned(value.Span) is not { } start)
        {
            return null;
        }

        _open.Add(TextSpan.FromBounds(start, value.Span.End));
        return _source.Slice(TextSpan.FromBounds(start, value.Span.End)).ContainsAnyExcept(BeforeValue) ? null : value.Span.End;
    }

    private int? InSkipped(SkippedSyntax skipped, int index)
    {
        if (IsEncoded(Rest(skipped.Span.Start, index)))
        {
            return skipped.Span.Start;
        }

        var secret = _words.After(Rest(skipped.Span.Start, index));
        if (skipped.IsHeader)
        {
            (_header, _table, _isSecretTable) = (default, [], secret is not null);
            _tables.Add((index, _table, _isSecretTable));
        }

        return _isSecretTable ? skipped.Span.Start : secret;
    }

    // Tables and lists are at most as deep as the parser lets them be. Of one over many lines only what is in the lines that are asked for is looked at.
    private void InValue(ValueSyntax value, string[] path, SettingSecrecy secrecy, TextSpan lines, List<TextSpan> secrets)
    {
        switch (value)
        {
            // In place of a table with a secret in it, anything else may be that secret.
            case ScalarSyntax scalar when secrecy == SettingSecrecy.Partial && _source.Slice(scalar.Span) is not ("true" or "false"):
            case not MissingSyntax when secrecy == SettingSecrecy.Secret:
                secrets.Add(value.Span);
                break;
            case ArraySyntax list:
                for (var i = OrderedSearch.CountBefore(list.Items.Count, at => list.Items[at].Span.End <= lines.Start); i < list.Items.Count && list.Items[i].Span.Start < lines.End; i++)
                {
                    InValue(list.Items[i], path, secrecy, lines, secrets);
                }

                break;
            case InlineTableSyntax table:
                for (var i = OrderedSearch.CountBefore(table.Entries.Count, at => table.Entries[at].Span.End <= lines.Start); i < table.Entries.Count && table.Entries[i].Span.Start < lines.End; i++)
                {
                    var entry = table.Entries[i];
                    string[] below = [.. path, .. entry.Key.Parts.Select(_keys.Read)];
                    InValue(entry.Value, below, _policy.Judge(below, out _), lines, secrets);
                }

                break;
        }
    }

    // The path of a key, and where the text behind it begins: "key:value" is one token.
    private (string[] Path, int After) PathOf(KeySyntax key)
    {
        var last = key.Parts[^1];
        var colon = last.Kind == SyntaxTokenKind.Atom ? _source.Slice(last.Span).IndexOf(':') : -1;
        if (colon > 0)
        {
            last = last with { Span = new TextSpan(last.Span.Start, colon) };
        }

        var path = new string[_table.Count + key.Parts.Count];
        _table.CopyTo(path);
        for (var i = 0; i < key.Parts.Count - 1; i++)
        {
            path[_table.Count + i] = _keys.Read(key.Parts[i]);
        }

        path[^1] = _keys.Read(last);
        return (path, colon > 0 ? last.Span.End + 1 : key.Span.End);
    }

    // Hides from an offset on, and gives the index of the line to go on with.
    private int Hide(int start, int index)
    {
        var next = index + 1;
        for (var isInSection = false; next < _tree.Lines.Count && !Ends(_tree.Lines[next], isInSection); next++)
        {
            isInSection |= _tree.Lines[next] is HeaderSyntax;
        }

        var end = StartOf(next);
        _open.Add(new TextSpan(start, _source.Slice(TextSpan.FromBounds(start, end)).TrimEnd().Length));
        return next;
    }

    // Another header need not belong to the document, nor the keys below it: a secret may be a file for AWS, which has sections as well.
    // In a table that is secret as a whole every key is known: there a key without a value may be a part of one.
    private bool Ends(LineSyntax line, bool isInSection) => line switch
    {
        HeaderSyntax header => _keys.Read(header.Key.Parts[0]) == Settings,
        KeyValueSyntax pair when !isInSection && (pair.Value is not MissingSyntax || !_isSecretTable) => _policy.Judge(PathOf(pair.Key).Path, out var isKnown) is var _ && isKnown,
        _ => false,
    };

    // A line of Base64 is a key, or a whole document with its secrets.
    private bool IsEncoded(TextSpan line)
    {
        var text = _source.Slice(line);
        var end = text.IndexOfAny('\r', '\n');
        text = end < 0 ? text : text[..end];
        return text.Length >= ShortestEncoded && !text.ContainsAnyExcept(Base64);
    }

    // Whether nothing but comments is between the end of a line's structure and the next line.
    private bool IsWhole(int end, int index)
    {
        var next = StartOf(index + 1);
        if (_source.Text.AsSpan(end, Math.Max(0, next - end)) is "\n" or "\r\n")
        {
            return true;
        }

        for (var token = _tree.Tokens.IndexAt(end); token < _tree.Tokens.Count && _tree.Tokens.SpanOf(token).Start < next; token++)
        {
            if (_tree.Tokens.SpanOf(token).Start >= end && _tree.Tokens.KindOf(token) is not (SyntaxTokenKind.Whitespace or SyntaxTokenKind.Comment or SyntaxTokenKind.Newline))
            {
                return false;
            }
        }

        return true;
    }

    private TextSpan Rest(int start, int index) => TextSpan.FromBounds(start, Math.Max(start, StartOf(index + 1)));

    private int StartOf(int index) => index < _tree.Lines.Count ? _tree.Lines[index].Span.Start : _source.Length;

    private static bool IsQuoted(ValueSyntax value) => value switch
    {
        ScalarSyntax { Kind: SyntaxTokenKind.BasicString or SyntaxTokenKind.LiteralString } => true,
        ArraySyntax list => list.Items.All(IsQuoted),
        _ => false,
    };

    // A secret without quotes may go on in the next lines, as after <<EOF, and so may one that begins with a section in brackets.
    private static bool IsOpen(ValueSyntax value, SettingSecrecy secrecy) => value switch
    {
        ScalarSyntax { Kind: SyntaxTokenKind.UnclosedString or SyntaxTokenKind.UnclosedMultiLineString } => true,
        ScalarSyntax { Kind: SyntaxTokenKind.Atom } => secrecy == SettingSecrecy.Secret,
        ArraySyntax list when secrecy == SettingSecrecy.Secret => list.Items.Any(item => IsOpen(item, secrecy)),
        _ => false,
    };
}
