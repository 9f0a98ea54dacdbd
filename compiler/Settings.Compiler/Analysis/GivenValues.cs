using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>What the values that were given for the placeholders of a document mean for its findings: they say where a value is from, and no fix writes one.</summary>
/// <param name="document">The document in the text that holds it.</param>
/// <param name="analysis">The document by itself.</param>
public sealed class GivenValues(HostedDocument document, DocumentAnalysis analysis)
{
    // More placeholders than these are counted.
    private const int MostNamed = 3;

    // Shorter texts, and truth values, are also written by fixes that know nothing of the value.
    private const int ShortestOfNote = 3;

    private readonly IReadOnlyList<FilledPlaceholder> _filled = FilledPlaceholder.In(document);
    private string[]? _texts;

    private string[] Texts => _texts ??= [.. _filled.Select(placeholder => placeholder.Text).Distinct(StringComparer.Ordinal)];

    /// <summary>The placeholder whose value is at an offset of the document; null for none.</summary>
    public FilledPlaceholder? At(int offset) => In(new TextSpan(offset, 1)).FirstOrDefault();

    /// <summary>The changes of the document that make its fixes, without those that would write a value, the document after them, and how many fixes these are; none when they could not be kept apart from a value.</summary>
    /// <param name="request">The target for which it was analysed.</param>
    /// <param name="includeUnsafe">Whether fixes are made, too, that may change what the author meant.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public (DocumentAnalysis Fixed, ImmutableArray<TextEdit> Edits, int Applied) EditsOf(TargetRequest request, bool includeUnsafe = false, CancellationToken cancellation = default)
    {
        var (after, edits, count) = DocumentFixer.EditsOf(analysis, request, _filled.Count == 0 ? null : Writes, includeUnsafe, cancellation);
        return Writes(analysis.Source, new Fix(string.Empty, IsSafe: true, edits)) ? (analysis, [], 0) : (after, edits, count);
    }

    /// <summary>A finding with the values that it is about, without the fixes that would write them. Its places are those of the document by itself.</summary>
    public Diagnostic Note(Diagnostic finding)
    {
        if (_filled.Count == 0)
        {
            return finding;
        }

        var fixes = finding.Fixes.Any(fix => Writes(analysis.Source, fix)) ? [.. finding.Fixes.Where(fix => !Writes(analysis.Source, fix))] : finding.Fixes;
        FilledPlaceholder[] meant = [.. In(finding.Span).DistinctBy(placeholder => placeholder.Written, StringComparer.Ordinal)];
        if (meant.Length == 0)
        {
            return fixes.Length == finding.Fixes.Length ? finding : finding with { Fixes = fixes };
        }

        var note = string.Join(", ", meant.Take(MostNamed).Select(Said)) + (meant.Length > MostNamed ? $", and {meant.Length - MostNamed} more" : string.Empty);
        return finding with { Fixes = fixes, Help = finding.Help is { } help ? $"{help.TrimEnd('.')}. {note}" : note };
    }

    /// <summary>Whether a fix would write a value into the text, in place of the placeholder or elsewhere.</summary>
    /// <param name="source">The document that the fix is for: the analysed one, or that after other fixes.</param>
    /// <param name="fix">The fix.</param>
    public bool Writes(SourceText source, Fix fix)
    {
        if (_filled.Count == 0)
        {
            return false;
        }

        var touched = fix.Edits.SelectMany(edit => TouchedBy(source, edit)).ToArray();
        return fix.Edits.Any(edit => edit.NewText.Length > 0
            && (TouchedBy(source, edit).Any() || Texts.Any(text => (IsOfNote(text) || touched.Contains(text, StringComparer.Ordinal)) && edit.NewText.Contains(text, StringComparison.Ordinal))));
    }

    // The values that an edit replaces or removes. Behind another fix places are others, and only the text tells.
    private IEnumerable<string> TouchedBy(SourceText source, TextEdit edit) => ReferenceEquals(source, analysis.Source)
        ? In(edit.Span).Select(placeholder => placeholder.Text)
        : Texts.Where(text => source.Slice(edit.Span).Contains(text, StringComparison.Ordinal));

    private IEnumerable<FilledPlaceholder> In(TextSpan span)
    {
        for (var at = OrderedSearch.CountBefore(_filled.Count, index => _filled[index].InDocument.End <= span.Start); at < _filled.Count && _filled[at].InDocument.Start < span.End; at++)
        {
            yield return _filled[at];
        }
    }

    private static bool IsOfNote(string text) => text.Length >= ShortestOfNote && text is not ("true" or "false");

    private string Said(FilledPlaceholder placeholder) => analysis.Secrets.Touches(placeholder.InDocument)
        ? $"{Excerpt.Of(placeholder.Written)} is a secret value in {placeholder.File}"
        : $"{Excerpt.Of(placeholder.Written)} is \"{Excerpt.Of(placeholder.Text)}\" in {placeholder.File}";
}
