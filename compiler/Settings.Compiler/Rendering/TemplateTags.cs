using Scriban.Parsing;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Rendering;

/// <summary>Tags of a template that nothing closes. Scriban takes the end of the text for the end of the tag, and so for code all that was meant as text.</summary>
internal static class TemplateTags
{
    /// <summary>Reports the tag in which the text ends.</summary>
    /// <param name="source">The template.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="diagnostics">The findings.</param>
    public static void Check(SourceText source, LexerOptions options, DiagnosticBag diagnostics)
    {
        Token? open = null;
        foreach (var token in new Lexer(source.Text, source.Name, options))
        {
            open = token.Type switch
            {
                TokenType.CodeEnter => token,
                TokenType.CodeExit or TokenType.FrontMatterMarker => null,
                _ => open,
            };
        }

        if (open is { } tag)
        {
            diagnostics.Add(TemplateDiagnostics.UnclosedTag(new TextSpan(tag.Start.Offset, tag.End.Offset - tag.Start.Offset + 1)));
        }
    }
}
