using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>
/// How the characters of a user data document lie in the text that holds it. Findings, fixes and editors work in the text of the
/// document; their users see the places in the text around it.
/// </summary>
public abstract class OffsetMap
{
    /// <summary>That of a document which is the whole text.</summary>
    public static OffsetMap Identity { get; } = new WholeText();

    /// <summary>The offset in the text around a document.</summary>
    /// <param name="offset">An offset in the document, its end included.</param>
    public abstract int ToHost(int offset);

    /// <summary>The offset in the document; null when the place is not in it.</summary>
    /// <param name="offset">An offset in the text around it.</param>
    public abstract int? ToDocument(int offset);

    /// <summary>The span in the text around a document, from its first to its last character.</summary>
    public virtual TextSpan ToHost(TextSpan span)
    {
        var start = ToHost(span.Start);
        return TextSpan.FromBounds(start, Math.Max(start, ToHost(span.End)));
    }

    /// <summary>The change of the text around a document that makes a change in it; null when there is none, such as one of text that is put together from pieces.</summary>
    public abstract TextEdit? ToHost(TextEdit edit);

    /// <summary>The parts of the document that are spelled otherwise in the text around it, or are put in there, with the spans of their spelling; in the order of the document.</summary>
    internal virtual IEnumerable<(TextSpan Document, TextSpan Host)> Respelled => [];

    private sealed class WholeText : OffsetMap
    {
        public override int ToHost(int offset) => offset;

        public override int? ToDocument(int offset) => offset;

        public override TextSpan ToHost(TextSpan span) => span;

        public override TextEdit ToHost(TextEdit edit) => edit;
    }
}
