using System.Collections.Immutable;

namespace Settings.Compiler.Formats;

/// <summary>What the reader of a configuration file takes it for: all that this compiler knows of one format.</summary>
public abstract class FileFormat
{
    private protected FileFormat()
    {
    }

    /// <summary>The name in headers of templates: lower-case letters.</summary>
    public abstract string Name { get; }

    /// <summary>What messages call such a file, without an article: TOML, systemd unit.</summary>
    public virtual string Noun => "text";

    /// <summary>What a file must be for its reader, with its article: "a systemd unit".</summary>
    public virtual string Expectation => "what its reader expects";

    /// <summary>What to do about a value that breaks such a file, as sentences.</summary>
    internal virtual string Remedy =>
        "The template inserts the value unchanged. Write it without characters that have a meaning in this format, such as quotes, backslashes and line breaks.";

    /// <summary>Whether a file without findings is sure to be read; text that only its reader understands never is.</summary>
    public virtual bool CanBeWrong => true;

    /// <summary>Whether a text with HTML's special characters has no place in such a file, so escaping them changes nothing.</summary>
    internal virtual bool HasNoSpecialCharacters => false;

    /// <summary>What the file's reader would stumble over; nothing when it parses. An empty file parses in every format.</summary>
    public IReadOnlyList<VerificationFinding> Verify(string text) => Read(text).Findings;

    /// <summary>The values of a file, where its format has values and the file has any, and what its reader would stumble over.</summary>
    internal ParsedFile Read(string text) => string.IsNullOrWhiteSpace(text) ? new ParsedFile(null, []) : Parse(text);

    /// <summary>What a text that is inserted must not contain, lest the file breaks or has other lines than it seems to.</summary>
    /// <param name="before">The character before the text: quotation marks where it is in them.</param>
    /// <param name="isEscaped">Whether HTML's special characters are replaced in it, quotation marks among them.</param>
    internal virtual ImmutableArray<string> Breaking(char before, bool isEscaped) => ["\n"];

    /// <summary>Whether a text that has one of the breaking texts is read all the same, as another text: one whose backslashes begin escapes.</summary>
    internal virtual bool ReadsEscapes(string text) => false;

    /// <summary>Texts that are read as something else than these texts, such as numbers, where they are inserted; none where every text stays one.</summary>
    /// <param name="before">The character before the text: quotation marks where it is in them.</param>
    internal virtual ImmutableArray<string> Mistaken(char before) => [];

    /// <summary>Whether a text without quotation marks may be read as something else. It errs on the side of yes.</summary>
    internal virtual bool MayMistake(string text) => false;

    /// <summary>What is wrong with a file that is not empty, in formats without values.</summary>
    private protected virtual IReadOnlyList<VerificationFinding> Check(string text) => [];

    /// <summary>Reads a file that is not empty.</summary>
    private protected virtual ParsedFile Parse(string text) => new(null, Check(text));

    /// <summary>What breaks a text between double quotation marks that are escaped with a backslash.</summary>
    private protected static ImmutableArray<string> BreakingQuoted(bool isEscaped) => isEscaped ? ["\\", "\n"] : ["\"", "\\", "\n"];
}
