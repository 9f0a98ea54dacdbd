using System.Buffers;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>Reads the parts of keys: bare ones of letters, digits, '_' and '-', or strings on one line.</summary>
internal sealed class KeyReader(SourceText source, StringReader strings, DiagnosticBag diagnostics)
{
    private static readonly SearchValues<char> BareCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <summary>Whether a text can be a bare key as far as its characters matter.</summary>
    public static bool IsBare(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(BareCharacters);

    /// <summary>The name that a part stands for; a part that is not a key counts as its own text.</summary>
    public string Read(KeyPartSyntax part)
    {
        switch (part.Kind)
        {
            case SyntaxTokenKind.Atom:
                var text = source.Slice(part.Span);
                if (!IsBare(text))
                {
                    diagnostics.Add(LexicalDiagnostics.InvalidKey(part.Span, Excerpt.Of(text)));
                }

                return KeyNames.Of(text);
            case SyntaxTokenKind.BasicString or SyntaxTokenKind.LiteralString or SyntaxTokenKind.UnclosedString:
                return strings.Read(part.Kind, part.Span);
            default:
                diagnostics.Add(LexicalDiagnostics.MultiLineKey(part.Span));
                return strings.Read(part.Kind, part.Span);
        }
    }
}
