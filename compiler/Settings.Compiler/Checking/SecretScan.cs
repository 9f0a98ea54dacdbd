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
    private readonly List<TextSpan> _secrets = [];

    // The keys of the table that lines belong to, and whether all of it is secret.
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

    /// <summary>Where the secrets are, in no particular order.</summary>
    /// <param name="source">The document.</param>
    /// <param name="tree">Its structure; null when it has none.</param>
    /// <param name="policy">What is secret.</param>
    /// <param name="cancellation">Ends the search with an <see cref="OperationCanceledException"/>.</param>
    public static IReadOnlyList<TextSpan> Of(SourceText source, SyntaxTree? tree, SecretPolicy policy, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(policy);
        var inUrls = UrlSecrets.In(source.Text);
        if (tree is null)
        {
            return inUrls;
        }

        var scan = new SecretScan(tree, policy);
        scan.Lines(cancellation);
        scan.Comments();
        return [.. scan._secrets, .. inUrls];
    }

    private void Lines(CancellationToken cancellation)
    {
        for (var i = 0; i < _tree.Lines.Count;)
        {
            cancellation.ThrowIfCancellationRequested();
            var line = _tree.Lines[i];
            var secret = line switch
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

    // Gives where a secret begins that has no certain end.
    private int? InHeader(HeaderSyntax header, int index)
    {
        _table = [.. header.Key.Parts.Select(_keys.Read)];

        // That settings as such hold secrets is no news, and would read all of their schemas.
        _isSecretTable = _table is not [_] && _policy.Judge([.. _table], out _) == SettingSecrecy.Secret;
        return IsWhole(header.Span.End, index) ? null : _isSecretTable ? header.Span.End : _words.After(Rest(header.Span.End, index));
    }

    private int? InPair(KeyValueSyntax pair, int index)
    {
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

        InValue(pair.Value, path, secrecy);
        return secrecy == SettingSecrecy.Secret ? null : Swallowed(pair.Value);
    }

    // A text whose end was forgotten ends where the next one begins: it contains the lines between, and what should be in the next one is behind it.
    private int? Swallowed(ValueSyntax value)
    {
        if (value is not ScalarSyntax { Kind: SyntaxTokenKind.MultiLineBasicString or SyntaxTokenKind.MultiLineLiteralString } || _words.Assigned(value.Span) is not { } start)
        {
            return null;
        }

        _secrets.Add(TextSpan.FromBounds(start, value.Span.End));
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
            (_table, _isSecretTable) = ([], secret is not null);
        }

        return _isSecretTable ? skipped.Span.Start : secret;
    }

    // Tables and lists are at most as deep as the parser lets them be.
    private void InValue(ValueSyntax value, string[] path, SettingSecrecy secrecy)
    {
        switch (value)
        {
            // In place of a table with a secret in it, anything else may be that secret.
            case ScalarSyntax scalar when secrecy == SettingSecrecy.Partial && _source.Slice(scalar.Span) is not ("true" or "false"):
            case not MissingSyntax when secrecy == SettingSecrecy.Secret:
                _secrets.Add(value.Span);
                break;
            case ArraySyntax list:
                foreach (var item in list.Items)
                {
                    InValue(item, path, secrecy);
                }

                break;
            case InlineTableSyntax table:
                foreach (var entry in table.Entries)
                {
                    string[] below = [.. path, .. entry.Key.Parts.Select(_keys.Read)];
                    InValue(entry.Value, below, _policy.Judge(below, out _));
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
        _secrets.Add(new TextSpan(start, _source.Slice(TextSpan.FromBounds(start, end)).TrimEnd().Length));
        return next;
    }

    // The header of another table is none of the document, nor are the keys below it: files for AWS, which some secrets are, have sections as well.
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

    // A secret without quotes may go on in the next lines, as after <<EOF, and so may one that begins with a section in brackets.
    private static bool IsOpen(ValueSyntax value, SettingSecrecy secrecy) => value switch
    {
        ScalarSyntax { Kind: SyntaxTokenKind.UnclosedString or SyntaxTokenKind.UnclosedMultiLineString } => true,
        ScalarSyntax { Kind: SyntaxTokenKind.Atom } => secrecy == SettingSecrecy.Secret,
        ArraySyntax list when secrecy == SettingSecrecy.Secret => list.Items.Any(item => IsOpen(item, secrecy)),
        _ => false,
    };

    private void Comments()
    {
        for (var token = 0; token < _tree.Tokens.Count; token++)
        {
            if (_tree.Tokens.KindOf(token) == SyntaxTokenKind.Comment && _tree.Tokens.SpanOf(token) is var comment && _words.Assigned(comment) is { } start)
            {
                _secrets.Add(TextSpan.FromBounds(start, comment.End));
            }
        }
    }
}
