using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Formatting;

/// <summary>What formatting would change in a document.</summary>
/// <param name="Source">The document.</param>
/// <param name="Refusal">Why it must not be changed, as half a sentence; null when it may.</param>
/// <param name="Edits">The edits, each as small as it can be, in the order of their spans. They do not overlap, and any part of them leaves the meaning as it is.</param>
public sealed record FormattedDocument(SourceText Source, string? Refusal, ImmutableArray<TextEdit> Edits)
{
    /// <summary>The passages that do not parse, and were therefore left as they are, in their order.</summary>
    public ImmutableArray<TextSpan> Broken { get; init; } = [];

    /// <summary>The documents in it that are left as they are; only of a text that holds documents.</summary>
    public ImmutableArray<LeftDocument> Left { get; init; } = [];

    /// <summary>The text after all edits.</summary>
    public string Text => TextEdit.Apply(Source.Text, Edits);

    /// <summary>The edits that are in some lines as a whole.</summary>
    public FormattedDocument Within(LineRange lines) => this with { Edits = Edits.Where(edit => lines.Contains(edit.Span, Source.Lines)).ToImmutableArray() };

    /// <summary>A document that must not be changed.</summary>
    /// <param name="source">The document.</param>
    /// <param name="reason">Why, as half a sentence.</param>
    public static FormattedDocument Refused(SourceText source, string reason) => new(source, reason, []);
}
