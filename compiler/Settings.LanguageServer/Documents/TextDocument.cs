using Settings.Compiler.Text;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.Documents;

/// <summary>A document of the client at one version. Immutable.</summary>
/// <param name="Uri">Its address.</param>
/// <param name="LanguageId">Its language, as the client calls it.</param>
/// <param name="Version">Its version; null for a file that is not open.</param>
/// <param name="Text">Its text, called by its path when it is a file.</param>
/// <param name="Encoding">How its positions are counted.</param>
internal sealed record TextDocument(string Uri, string LanguageId, int? Version, SourceText Text, PositionEncoding Encoding)
{
    /// <summary>The path of a file; null when the document is none.</summary>
    public string? Path { get; } = DocumentUri.PathOf(Uri);

    /// <summary>The text after changes in turn.</summary>
    /// <param name="changes">The changes, each of the text that the one before leaves.</param>
    /// <param name="version">The version after them.</param>
    public TextDocument Changed(IReadOnlyList<ContentChange> changes, int version)
    {
        var text = Text;
        foreach (var change in changes)
        {
            if (change.Range is { } range)
            {
                var span = Encoding.SpanOf(text, range);
                text = new SourceText(Text.Name, string.Concat(text.Text.AsSpan(0, span.Start), change.Text, text.Text.AsSpan(span.End)));
            }
            else
            {
                text = new SourceText(Text.Name, change.Text);
            }
        }

        return this with { Version = version, Text = text };
    }

    /// <summary>Whether it is the same as another but for the version.</summary>
    public bool HasTextOf(TextDocument other) => Uri == other.Uri && LanguageId == other.LanguageId && Encoding == other.Encoding && Text.Text == other.Text.Text;

    /// <summary>The range of a span.</summary>
    public LspRange RangeOf(TextSpan span) => Encoding.RangeOf(Text, span);
}
