using System.Collections.Immutable;
using Antlr4.Runtime;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Settings.Migrations.Generated;
using Settings.Migrations.Parsing;

namespace Settings.Migrations.Syntax;

/// <summary>
/// A text as a migration. The tokens put end to end are the text, whatever it contains; a statement that does not parse is
/// reported and left out.
/// </summary>
public sealed class MigrationSyntaxTree
{
    private MigrationSyntaxTree(
        SourceText source, ImmutableArray<MigrationToken> tokens, ImmutableArray<MigrationStatementSyntax> statements, DiagnosticBag diagnostics)
    {
        Source = source;
        Tokens = tokens;
        Statements = statements;
        Diagnostics = diagnostics;
    }

    /// <summary>The text.</summary>
    public SourceText Source { get; }

    /// <summary>All tokens, white space and comments included.</summary>
    public ImmutableArray<MigrationToken> Tokens { get; }

    /// <summary>The statements that parse, in order.</summary>
    public ImmutableArray<MigrationStatementSyntax> Statements { get; }

    /// <summary>What does not have the structure of a migration.</summary>
    public IReadOnlyCollection<Diagnostic> Diagnostics { get; }

    /// <summary>Parses a text. Never throws.</summary>
    public static MigrationSyntaxTree Parse(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var lexer = new MigrationLexer(new AntlrInputStream(source.Text), TextWriter.Null, TextWriter.Null);
        lexer.RemoveErrorListeners();
        var stream = new CommonTokenStream(lexer);
        stream.Fill();
        var diagnostics = new DiagnosticBag();
        var tokens = TokenKinds.Of(stream.GetTokens());
        if (Nesting.FirstTooDeep(stream.GetTokens()) is { } bracket)
        {
            diagnostics.Add(MigrationDiagnostics.TooDeep(bracket, Nesting.Limit));
            return new MigrationSyntaxTree(source, tokens, [], diagnostics);
        }

        var parser = new MigrationParser(stream, TextWriter.Null, TextWriter.Null) { Reporter = new SyntaxReporter(source, stream, diagnostics) };
        var statements = new StatementReader(diagnostics).Read(parser.migration());
        return new MigrationSyntaxTree(source, tokens, statements, diagnostics);
    }
}
