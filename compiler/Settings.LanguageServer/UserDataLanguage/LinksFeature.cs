using Settings.Compiler.Syntax;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>Links of a document: codes of findings in comments lead to their pages, and addresses in strings to where they lead.</summary>
/// <param name="addresses">How the client opens pages.</param>
internal sealed class LinksFeature(CatalogAddresses addresses)
{
    private const string CodeMark = "BR";
    private const int CodeLength = 6;

    /// <summary>The links in their order. Linear in the tokens.</summary>
    public IEnumerable<DocumentLink> Of(UserDataView view, CancellationToken cancellation)
    {
        var tokens = view.Tree(cancellation).Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (tokens.KindOf(i) == SyntaxTokenKind.Comment)
            {
                foreach (var link in CodesIn(view, tokens.SpanOf(i)))
                {
                    yield return link;
                }
            }
            else if (tokens.KindOf(i) is SyntaxTokenKind.BasicString or SyntaxTokenKind.LiteralString && AddressIn(view, tokens.SpanOf(i), cancellation) is { } address)
            {
                yield return address;
            }
        }
    }

    private IEnumerable<DocumentLink> CodesIn(UserDataView view, TextSpan comment)
    {
        var text = view.Source.Text;
        for (var at = Next(text, comment.Start, comment.End); at >= 0; at = Next(text, at + CodeMark.Length, comment.End))
        {
            if (IsCode(text, at, comment.End) && text.Substring(at, CodeLength) is var code && addresses.PageOf(code) is { } page)
            {
                yield return new DocumentLink(view.RangeOf(new TextSpan(at, CodeLength)), page) { Tooltip = $"What {code} means" };
            }
        }
    }

    private static int Next(string text, int start, int end) => start >= end ? -1 : text.IndexOf(CodeMark, start, end - start, StringComparison.Ordinal);

    private static bool IsCode(string text, int at, int end) =>
        at + CodeLength <= end
        && !char.IsAsciiLetterOrDigit(text[at - 1])
        && !text.AsSpan(at + CodeMark.Length, CodeLength - CodeMark.Length).ContainsAnyExceptInRange('0', '9')
        && (at + CodeLength == end || !char.IsAsciiLetterOrDigit(text[at + CodeLength]));

    // One with a user, a password or a query has something to hide, and one with escapes is not what is written.
    private static DocumentLink? AddressIn(UserDataView view, TextSpan quoted, CancellationToken cancellation)
    {
        var span = new TextSpan(quoted.Start + 1, Math.Max(0, quoted.Length - 2));
        var text = view.Source.Slice(span);
        return (text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal))
            && !text.Contains('\\')
            && UrlSecrets.In(text).Count == 0
            && Uri.TryCreate(text.ToString(), UriKind.Absolute, out var address)
            && !view.Analyze(cancellation).Secrets.Touches(span)
                ? new DocumentLink(view.RangeOf(span), address.AbsoluteUri)
                : null;
    }
}
