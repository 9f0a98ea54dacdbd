using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax.Lexing;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Syntax.Parsing;
using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax;

/// <summary>
/// A text as TOML. The tokens put end to end are the text, whatever it contains; the lines are what of it has the structure
/// of TOML. Nothing is too broken to have a tree.
/// </summary>
public sealed class SyntaxTree
{
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
        ControlCharacters.Report(source, tokens, diagnostics);
        var builder = new TreeBuilder(source, tokens, diagnostics) { Cancellation = cancellation };
        new DocumentParser(tokens, builder, shapes).Parse();
        return new SyntaxTree(source, tokens, builder.Lines, diagnostics);
    }

    /// <summary>The smallest node at an offset, its ends included; null where only white space, a comment or an empty line is.</summary>
    public SyntaxNode? NodeAt(int offset) => NodeFinder.At(Lines, offset);
}
