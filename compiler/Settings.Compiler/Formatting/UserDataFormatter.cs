using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Formatting;

/// <summary>
/// Brings user data into its canonical form, docs/formatting.md: only white space, line ends and the commas at the end of lists change.
/// What does not parse is left as it is, and so is a text of another language.
/// </summary>
public static class UserDataFormatter
{
    /// <summary>Formats a document that was read. Never throws on what a document contains.</summary>
    /// <param name="document">The document.</param>
    public static FormattedDocument Format(UserData document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return RefusalOf(document) is { } reason ? FormattedDocument.Refused(document.Source, reason)
            : document.Tree is { } tree ? Format(tree)
            : FormattedDocument.Refused(document.Source, "it cannot be read");
    }

    /// <summary>Why a document that was read must not be changed, as half a sentence; null when it may.</summary>
    internal static string? RefusalOf(UserData document) => document switch
    {
        { IsCompressed: true } => "it is compressed",
        { Tree: null } => "it cannot be read",
        _ when document.Diagnostics.Any(finding => finding.Rule == EncodingDiagnostics.NotUtf8Rule) => "it is not UTF-8",
        _ when document.Diagnostics.Any(finding => finding.Rule == EncodingDiagnostics.NotTomlRule) => "it is in another language than TOML",
        { IsToml: false, Tree: var tree } when !UserDataEvidence.MayBeChanged(tree, document.Diagnostics) => "it has mistakes, and seems to be, or to contain, something else than user data",
        _ => null,
    };

    /// <summary>Formats those lines of a document, as an editor does with a selection or while somebody types.</summary>
    /// <param name="document">The document.</param>
    /// <param name="lines">The lines. Of all edits of the document, those that are in these lines are given.</param>
    public static FormattedDocument Format(UserData document, LineRange lines) => Format(document).Within(lines);

    /// <summary>Formats a text that is known to be TOML, perhaps with mistakes.</summary>
    /// <param name="tree">The text.</param>
    public static FormattedDocument Format(SyntaxTree tree) => Format(tree, []);

    /// <summary>The same without the lines that something lies in which is not in the text.</summary>
    /// <param name="tree">The text.</param>
    /// <param name="kept">Places in those lines.</param>
    internal static FormattedDocument Format(SyntaxTree tree, ImmutableArray<TextSpan> kept)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (tree.Diagnostics.Count >= DiagnosticBag.MostKept)
        {
            // Not all of them are known, so it is unknown which lines are broken.
            return FormattedDocument.Refused(tree.Source, $"it has at least {DiagnosticBag.MostKept} mistakes");
        }

        var broken = BrokenLines.In(tree);
        var edits = new EditList(tree.Source, kept.IsEmpty ? broken : BrokenLines.In(tree, kept), LineEnds.Of(tree), tree.Source.IsPart ? SharedIndentation.Of(tree) : string.Empty);
        new DocumentLayout(tree, edits).Run();
        var mark = LateByteOrderMark(tree.Source.Text);
        return new FormattedDocument(tree.Source, null, mark < 0 ? edits.ToImmutable() : [.. edits.ToImmutable().Where(edit => edit.Span.Start > mark)]) { Broken = broken.Passages };
    }

    // A mark with only white space before it: without that it would come to the beginning, where it means nothing any more.
    private static int LateByteOrderMark(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept(" \t\r\n\uFEFF");
        return text.AsSpan(0, first < 0 ? text.Length : first).LastIndexOf('\uFEFF') is > 0 and var mark ? mark : -1;
    }
}
