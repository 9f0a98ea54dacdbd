using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>A change of the source that removes a finding. One object serves --fix, SARIF and editors.</summary>
/// <param name="Title">What the change does, as an imperative sentence without a full stop.</param>
/// <param name="IsSafe">Whether the change cannot alter what the author meant.</param>
/// <param name="Edits">Edits that do not overlap, in the order of their spans.</param>
public sealed record Fix(string Title, bool IsSafe, ImmutableArray<TextEdit> Edits)
{
    private static readonly char[] Quotes = ['"', '\''];

    /// <summary>What the change does: one printable line.</summary>
    public string Title { get; } = Printable.Message(Title);

    /// <summary>Whether an edit writes a secret text again that it, or another one, replaces, be it in other quotation marks.</summary>
    internal bool Writes(SecretSpans secrets) =>
        Edits.SelectMany(edit => secrets.Within(edit.Span)).Select(secret => secrets.TextOf(secret).Trim(Quotes))
            .Any(secret => secret.Length > 0 && Edits.Any(edit => edit.NewText.Contains(secret, StringComparison.Ordinal)));

    /// <summary>A fix that puts quotation marks around a text, which stays as it is.</summary>
    public static Fix Quote(string title, TextSpan span) => new(title, IsSafe: true, [new TextEdit(new TextSpan(span.Start, 0), "\""), new TextEdit(new TextSpan(span.End, 0), "\"")]);

    /// <summary>A fix of one edit.</summary>
    public static Fix Replace(string title, bool isSafe, TextSpan span, string newText) =>
        new(title, isSafe, [new TextEdit(span, newText)]);
}
