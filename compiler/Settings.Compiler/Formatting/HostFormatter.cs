using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Formatting;

/// <summary>
/// Brings the documents in a text into their canonical form, and changes nothing around them. The text is read again behind the changes;
/// a document that would not be found in its canonical form is left as it is.
/// </summary>
public static class HostFormatter
{
    // So many documents of a text are formatted one by one when they cannot be together.
    private const int MostAlone = 64;

    private const string NotSpelled = "it is not written here as it is read, but encoded, folded or put together";
    private const string NotWritable = "its canonical form cannot be written in this way";

    /// <summary>What formatting changes in a text.</summary>
    /// <param name="host">The text.</param>
    /// <param name="documents">The documents in it, in their order.</param>
    /// <param name="fragmentOf">The table that the documents go on with; null for what they, or the text around them, say.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static FormattedDocument Format(SourceText host, IReadOnlyList<HostedDocument> documents, string? fragmentOf = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(documents);
        var isWindows = IsWindows(host.Text);
        Change[] changes = [.. documents.Select(document => ChangeOf(document, isWindows, cancellation))];
        bool[] isMade = [.. changes.Select(change => change.Edits.Length > 0)];
        var wanted = isMade.Count(isOne => isOne);
        if (wanted > 0 && !Fits(host, changes, isMade, fragmentOf))
        {
            // Something goes wrong with one of them: each alone, beside those with which nothing does.
            Array.Clear(isMade);
            for (var (i, tried) = (0, 0); i < changes.Length && tried < MostAlone && wanted > 1; i++)
            {
                if (changes[i].Edits.Length > 0)
                {
                    tried++;
                    isMade[i] = true;
                    isMade[i] = Fits(host, changes, isMade, fragmentOf);
                }
            }
        }

        return new FormattedDocument(host, null, [.. changes.Where((_, i) => isMade[i]).SelectMany(change => change.Edits)])
        {
            Broken = [.. changes.SelectMany(change => change.Broken)],
            Left = [.. changes.Select((change, i) => change.Left ?? (change.Edits.Length > 0 && !isMade[i] ? new LeftDocument(documents[i].Range, NotWritable, IsOfHost: true) : null)).OfType<LeftDocument>()],
        };
    }

    private static Change ChangeOf(HostedDocument document, bool isWindows, CancellationToken cancellation)
    {
        var own = document.ForLayout();
        if (document.Data is not null)
        {
            // Settings in another notation have no form of their own.
            return new Change([], own);
        }

        var read = document.Read(cancellation);
        if (UserDataFormatter.RefusalOf(read) is { } reason)
        {
            return new Change([], own) { Left = new LeftDocument(document.Range, reason, IsOfHost: false) };
        }

        var tree = ReferenceEquals(own, document) && read.Tree is { } known ? known : SyntaxTree.Parse(own.Source, cancellation);
        var formatted = UserDataFormatter.Format(tree, own.Kept);
        if (formatted.Refusal is { } refusal)
        {
            return new Change([], own) { Left = new LeftDocument(document.Range, refusal, IsOfHost: false) };
        }

        TextEdit?[] moved = [.. formatted.Edits.SelectMany(edit => AtLineEnds(own, edit)).Select(edit => ToHost(own, edit, isWindows))];
        TextEdit[] edits = [.. moved.OfType<TextEdit>()];
        return edits.Length == moved.Length
            ? new Change(edits, own) { Broken = [.. formatted.Broken.Select(own.Map.ToHost)], After = HostChanges.Written(own.Source.With(formatted.Text)) }
            : new Change([], own) { Left = new LeftDocument(document.Range, document.IsSpelled ? NotWritable : NotSpelled, IsOfHost: true) };
    }

    // Blank lines come and go behind the end of the line before, where that is one in the text around as well: there no indentation is yet.
    private static IEnumerable<TextEdit> AtLineEnds(HostedDocument document, TextEdit edit)
    {
        var (text, span, added) = (document.Source.Text, edit.Span, edit.NewText.Replace("\r\n", "\n", StringComparison.Ordinal));
        var isWindows = span.Start > 1 && text[span.Start - 2] == '\r';
        var end = span.Start - (isWindows ? 2 : 1);
        if (end < 0 || text[span.Start - 1] != '\n' || !IsLineEnd(document.Host.Text, document.Map.ToHost(end)))
        {
            return [edit with { NewText = added }];
        }

        var count = added.AsSpan().IndexOfAnyExcept('\n') is >= 0 and var some ? some : added.Length;
        var removed = added.Length == 0 ? document.Source.Slice(span).LastIndexOf(isWindows ? "\r\n" : "\n") is >= 0 and var last ? last : -1 : -1;
        var lines = count > 0 ? new TextEdit(new TextSpan(end, 0), added[..count])
            : removed >= 0 ? new TextEdit(TextSpan.FromBounds(end, span.Start + removed), string.Empty)
            : null;
        var rest = new TextEdit(TextSpan.FromBounds(removed < 0 ? span.Start : span.Start + removed + span.Start - end, span.End), added[count..]);
        return lines is null ? [rest] : rest.Span.Length == 0 && rest.NewText.Length == 0 ? [lines] : [lines, rest];
    }

    private static TextEdit? ToHost(HostedDocument document, TextEdit edit, bool isWindows)
    {
        var host = document.Host.Text;
        if (document.Map.ToHost(edit) is not { } moved || !IsBlank(document.Host.Slice(moved.Span)))
        {
            return null;
        }

        var added = moved.NewText.LastIndexOf('\n') >= 0 && IsLineEnd(host, moved.Span.End) ? moved.NewText.TrimEnd(' ', '\t') : moved.NewText;
        return AtLineStart(host, moved with { NewText = isWindows ? added.Replace("\n", "\r\n", StringComparison.Ordinal) : added });
    }

    // The same change as one of whole lines, which is what people see in a comparison.
    private static TextEdit AtLineStart(string host, TextEdit edit)
    {
        var (start, end) = (edit.Span.Start, edit.Span.End);
        var lineEnd = host.AsSpan(end) is ['\r', '\n', ..] ? "\r\n" : "\n";
        var isMoved = edit.Span.Length == 0 ? edit.NewText.Length > 0 && edit.NewText.Replace(lineEnd, string.Empty, StringComparison.Ordinal).Length == 0
            : edit.NewText.Length == 0 && host.AsSpan(start, end - start).StartsWith(lineEnd);
        return isMoved && host.AsSpan(end).StartsWith(lineEnd) ? edit with { Span = new TextSpan(start + lineEnd.Length, end - start) } : edit;
    }

    private static bool IsLineEnd(string text, int at) => at < text.Length && text[at] is '\n' or '\r';

    // Whether a passage is white space and commas, however they are written, and what lines begin with: nothing else may be taken away.
    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
            {
                at += text[at + 1] switch { 'x' => 3, 'u' => 5, 'U' => 9, _ => 1 };
            }
            else if (!char.IsWhiteSpace(text[at]) && text[at] is not (',' or '>' or '|'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Fits(SourceText host, Change[] changes, bool[] isMade, string? fragmentOf)
    {
        var edits = changes.Where((_, i) => isMade[i]).SelectMany(change => change.Edits).ToArray();
        for (var i = 1; i < edits.Length; i++)
        {
            if (edits[i].Span.Start < edits[i - 1].Span.End)
            {
                return false;
            }
        }

        string?[] expected = [.. changes.Select((change, i) => isMade[i] ? change.After : HostChanges.Written(change.Document.Source))];
        return HostChanges.Apply(host, edits, expected, document => HostChanges.Written(document.ForLayout().Source), fragmentOf) is not null;
    }

    private static bool IsWindows(string text)
    {
        var at = text.IndexOf('\n', StringComparison.Ordinal);
        for (; at > 0 && text[at - 1] == '\r'; at = text.IndexOf('\n', at + 1))
        {
            if (text.IndexOf('\n', at + 1) < 0)
            {
                return true;
            }
        }

        return false;
    }

    // What formatting makes of one document, where it is written.
    private sealed record Change(TextEdit[] Edits, HostedDocument Document)
    {
        public string? After { get; init; }

        public TextSpan[] Broken { get; init; } = [];

        public LeftDocument? Left { get; init; }
    }
}
