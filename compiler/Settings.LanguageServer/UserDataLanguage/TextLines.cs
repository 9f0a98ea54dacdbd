using Settings.Compiler.Hosts;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>The lines of a text around its keys and headers, comments included.</summary>
internal static class TextLines
{
    /// <summary>What ends the lines of a text: what ends the first one.</summary>
    public static string EndOf(SourceText source) => source.Text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var at && source.Text[at - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>Where the line begins that an offset is in.</summary>
    public static int StartOf(SourceText source, int offset) => source.Lines.LineSpan(source.Lines.PositionOf(offset).Line).Start;

    /// <summary>Where the line after that of an offset begins; the end of the text when there is none.</summary>
    public static int AfterLine(SourceText source, int offset)
    {
        var next = source.Lines.PositionOf(offset).Line + 1;
        return next < source.Lines.Count ? source.Lines.LineSpan(next).Start : source.Length;
    }

    /// <summary>Where the comments begin that are directly above a key or header, or else its own line. The comment that names the target belongs to the document.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="line">The position of the key or header among the lines.</param>
    public static int BlockStart(SyntaxTree tree, int line)
    {
        var source = tree.Source;
        var at = source.Lines.PositionOf(tree.Lines[line].Span.Start).Line;
        var first = line == 0 ? 0 : source.Lines.PositionOf(tree.Lines[line - 1].Span.End).Line + 1;
        while (at > first && IsComment(source, at - 1))
        {
            at--;
        }

        return source.Lines.LineSpan(at).Start;
    }

    /// <summary>Whether there is nothing but a comment on a line, other than the one that names the target.</summary>
    public static bool IsComment(SourceText source, int line)
    {
        var text = source.Slice(source.Lines.LineSpan(line));
        return text.TrimStart(" \t").StartsWith("#") && !(line == 0 && UserDataEvidence.IsTargetComment(text));
    }

    /// <summary>Whether a line is empty.</summary>
    public static bool IsBlank(SourceText source, int line) => source.Slice(source.Lines.LineSpan(line)).Trim(" \t").IsEmpty;
}
