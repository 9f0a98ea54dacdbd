using Settings.Compiler.Text;

namespace Settings.Compiler.Formats;

/// <summary>Something that the reader of a file would stumble over.</summary>
/// <param name="Span">Where in the file's text.</param>
/// <param name="Reason">What is wrong there, as a sentence without a full stop. Never quotes the text: it may contain secrets.</param>
public sealed record VerificationFinding(TextSpan Span, string Reason)
{
    /// <summary>Whether it is a key that its table has already: the readers of some files take the last one.</summary>
    public bool IsDoubledKey { get; init; }

    /// <summary>Whether it is a name that is given twice, which no other spelling of a value mends.</summary>
    public bool IsRepetition { get => field || IsDoubledKey; init; }

    /// <summary>Whether the file is only begun, as examples are that are to be filled in.</summary>
    public bool IsStub { get; init; }
}
