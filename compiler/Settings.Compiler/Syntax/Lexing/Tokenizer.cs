using System.Runtime.CompilerServices;
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
            tokens.Add(Read(text, at, out var end), at);
            at = end;
        }

        return tokens;
    }

    /// <summary>The character at an offset as the grammar sees it. A byte order mark in front is white space, as for the node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Symbol(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        return c < BeyondAscii ? c : c == ByteOrderMark && at == 0 ? ' ' : BeyondAscii;
    }

    // The longest token wins; every symbol belongs to some token.
    private static SyntaxTokenKind Read(ReadOnlySpan<char> text, int start, out int end)
    {
        var ways = TomlTransitions.Next;
        var classes = TomlTransitions.Classes;
        var accepts = TomlTransitions.Accepts;
        var ends = TomlTransitions.Ends;
        var accepted = 0;
        end = start;
        var state = 0;
        for (var at = start; at < text.Length;)
        {
            state = ways[(state * TomlTransitions.ClassCount) + classes[Symbol(text, at++)]];
            if (state == TomlTransitions.NoWay)
            {
                break;
            }

            if (ends[state] != 0)
            {
                end = at;
                return (SyntaxTokenKind)accepts[state];
            }

            // What leads back to the same state is passed over at once.
            if (TomlTransitions.Leaving(state) is { Length: > 0 } leaving)
            {
                var run = text[at..].IndexOfAny(leaving);
                at = run < 0 ? text.Length : at + run;
            }
            else
            {
                var loops = ways.Slice(state * TomlTransitions.ClassCount, TomlTransitions.ClassCount);
                while (at < text.Length && loops[classes[Symbol(text, at)]] == state)
                {
                    at++;
                }
            }

            if (accepts[state] is not 0 and var kind)
            {
                accepted = kind;
                end = at;
            }
        }

        return (SyntaxTokenKind)accepted;
    }
}
