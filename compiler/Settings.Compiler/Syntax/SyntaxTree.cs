using System.Buffers;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax.Lexing;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Syntax.Parsing;
using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax;

/// <summary>
/// A text as TOML. The tokens put end to end are the text, whatever it holds; the lines are what of it has the structure
/// of TOML. Nothing is too broken to have a tree.
/// </summary>
public sealed class SyntaxTree
{
    // TOML 1.0, "Spec": no control characters but tab and line ends; carriage returns have a token of their own.
    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    private SyntaxTree(SourceText source, TokenTable tokens, IReadOnlyList<LineSyntax> lines, DiagnosticBag diagnostics)
    {
        Source = source;
        Tokens = tokens;
        Lines = lines;
        Diagnostics = diagnostics;
    }

    /// <summary>The text.</summary>
    public SourceText Source { get; }

    /// <summary>All tokens, white space and comments included.</summary>
    public TokenTable Tokens { get; }

    /// <summary>Headers, keys with values and skipped text in order; empty lines and comments are in the tokens only.</summary>
    public IReadOnlyList<LineSyntax> Lines { get; }

    /// <summary>What does not have the structure of TOML, in order.</summary>
    public IReadOnlyCollection<Diagnostic> Diagnostics { get; }

    /// <summary>Parses a text. Never throws; a byte order mark in front is white space, as for the node.</summary>
    /// <param name="source">The text.</param>
    /// <param name="cancellation">Ends the parsing with an <see cref="OperationCanceledException"/>.</param>
    public static SyntaxTree Parse(SourceText source, CancellationToken cancellation = default) => Parse(source, LineShapes.Shared, cancellation);

    /// <summary>Parses a text with the shapes of lines that are known.</summary>
    internal static SyntaxTree Parse(SourceText source, LineShapes shapes, CancellationToken cancellation)
    {
        var tokens = Tokenizer.Tokenize(source.Text);
        var diagnostics = new DiagnosticBag();
        ReportControlCharacters(source, tokens, diagnostics);
        var builder = new TreeBuilder(source, tokens, diagnostics) { Cancellation = cancellation };
        new DocumentParser(tokens, builder, shapes).Parse();
        return new SyntaxTree(source, tokens, builder.Lines, diagnostics);
    }

    /// <summary>The smallest node at an offset, its ends included; null where only white space, a comment or an empty line is.</summary>
    public SyntaxNode? NodeAt(int offset) => NodeFinder.At(Lines, offset);

    private static void ReportControlCharacters(SourceText source, TokenTable tokens, DiagnosticBag diagnostics)
    {
        var text = source.Text.AsSpan();
        for (var at = 0; ; at++)
        {
            var next = text[at..].IndexOfAny(ControlCharacters);
            if (next < 0)
            {
                return;
            }

            at += next;
            var where = tokens.KindOf(tokens.IndexAt(at)) == SyntaxTokenKind.Comment ? "a comment" : "TOML";
            diagnostics.Add(LexicalDiagnostics.ControlCharacter(new TextSpan(at, 1), text[at], where));
        }
    }
}
