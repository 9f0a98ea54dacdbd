using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Markdown;

/// <summary>A fenced block of code.</summary>
/// <param name="Language">The first word after the fence, in small letters; empty for none.</param>
/// <param name="Prefix">What each of its lines begins with that is no part of it: white space of a list, and marks of quotes.</param>
/// <param name="Fence">What ends it.</param>
/// <param name="Lines">The lines without that, with their ends.</param>
internal sealed record MarkdownFence(string Language, string Prefix, string Fence, IReadOnlyList<TextSpan> Lines);
