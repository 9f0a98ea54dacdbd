using Settings.Compiler.Syntax.Lexing.Generated;

namespace Settings.Compiler.Syntax.Lexing;

/// <summary>
/// Splits a text into tokens. Every text has tokens: what TOML forbids is a token like any other. A generated lexer works its
/// transitions out while it runs, at thousands of instructions each; here they are a table, worked out beforehand from the same grammar.
/// </summary>
internal static class Tokenizer
{
    /// <summary>The number of symbols that <see cref="Symbol"/> tells apart.</summary>
    public const int Symbols = 128;

    // The grammar distinguishes no character beyond ASCII from another, nor from DEL.
    private const int BeyondAscii = Symbols - 1;
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>The tokens of a text.</summary>
    public static TokenTable Tokenize(string text)
    {
        var tokens = new TokenTable(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var kind = Read(text, at, out var end);
            tokens.Add(kind, at);
            at = end;
        }

        return tokens;
    }

    /// <summary>The character at an offset as the grammar sees it. A byte order mark in front is white space, as for the node.</summary>
    public static int Symbol(string text, int at)
    {
        var c = text[at];
        return c < BeyondAscii ? c : c == ByteOrderMark && at == 0 ? ' ' : BeyondAscii;
    }

    // The longest token wins; every symbol belongs to some token.
    private static SyntaxTokenKind Read(string text, int start, out int end)
    {
        var accepted = 0;
        end = start;
        var state = 0;
        for (var at = start; at < text.Length; at++)
        {
            var way = TomlTransitions.Next[(state * TomlTransitions.ClassCount) + TomlTransitions.Classes[Symbol(text, at)]];
            if (way == TomlTransitions.NoWay)
            {
                break;
            }

            state = way;
            if (TomlTransitions.Accepts[state] is not 0 and var kind)
            {
                accepted = kind;
                end = at + 1;
            }
        }

        return (SyntaxTokenKind)accepted;
    }
}
