namespace Settings.Cli.Review.Printing;

/// <summary>A part of a comment that has room for some of its pieces.</summary>
/// <param name="Rank">Which parts get their room first: those with a small number.</param>
/// <param name="Head">What is before the pieces.</param>
/// <param name="Pieces">The pieces, the first of which are kept.</param>
/// <param name="Tail">What is after them.</param>
/// <param name="Noun">What one piece is called where the last ones are left out.</param>
internal sealed record MarkdownPart(int Rank, string Head, IReadOnlyList<string> Pieces, string Tail, string Noun);
