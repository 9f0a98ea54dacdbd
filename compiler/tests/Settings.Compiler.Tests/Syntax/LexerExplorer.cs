using System.Globalization;
using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Dfa;
using Settings.Compiler.Syntax.Generated;
using Settings.Compiler.Syntax.Lexing;

namespace Settings.Compiler.Tests.Syntax;

/// <summary>Works out every transition of the generated lexer, which it would else work out while it reads.</summary>
internal sealed class LexerExplorer : LexerATNSimulator
{
    private const int NumbersALine = 32;
    private const int MostSearchedAtOnce = 5;

    // The grammar has no predicates, so nothing of a text is asked for but its next symbol.
    private static readonly ICharStream NoText = new AntlrInputStream(string.Empty);

    private readonly List<DFAState> _states = [];

    private LexerExplorer(TomlLexer lexer)
        : base(lexer, lexer.Atn, [.. lexer.Atn.decisionToState.Select((state, i) => new DFA(state, i))], new PredictionContextCache())
    {
    }

    /// <summary>The table as C#.</summary>
    public static string WriteTable()
    {
        var explorer = new LexerExplorer(new TomlLexer(NoText));
        var ways = explorer.Explore();
        var columns = Enumerable.Range(0, Tokenizer.Symbols).Select(symbol => string.Join(' ', ways.Select(row => row[symbol]))).ToArray();
        var classes = columns.Distinct(StringComparer.Ordinal).ToList();
        var noWay = explorer._states.Count;
        return $$"""
            // Worked out from grammar/TomlLexer.g4 by LexerExplorer of the tests; tools/regenerate-grammar.sh writes it anew.
            namespace Settings.Compiler.Syntax.Lexing.Generated;

            /// <summary>The transitions of the generated lexer. It begins in state 0.</summary>
            internal static class TomlTransitions
            {
                /// <summary>How many classes of symbols there are.</summary>
                public const int ClassCount = {{classes.Count}};

                /// <summary>The state that is none.</summary>
                public const int NoWay = {{noWay}};

                /// <summary>The class of each symbol: the lexer does not tell those of one class apart.</summary>
                public static ReadOnlySpan<byte> Classes =>
                [
            {{Numbers(columns.Select(column => classes.IndexOf(column)))}}
                ];

                /// <summary>The kind of token that ends in each state; 0 where none does.</summary>
                public static ReadOnlySpan<byte> Accepts =>
                [
            {{Numbers(explorer._states.Select(state => state.isAcceptState ? state.prediction : 0))}}
                ];

                /// <summary>Where each class of symbols leads, a line for each state.</summary>
                public static ReadOnlySpan<byte> Next =>
                [
            {{Numbers(ways.SelectMany(row => classes.Select(column => row[Array.IndexOf(columns, column)])), classes.Count)}}
                ];

                /// <summary>Whether nothing leads on from a state: 1 where nothing does, or else 0.</summary>
                public static ReadOnlySpan<byte> Ends =>
                [
            {{Numbers(ways.Select(row => row.All(way => way == noWay) ? 1 : 0))}}
                ];

                /// <summary>The symbols that lead out of a state, where they are few and every other leads back to it; empty for other states.</summary>
                public static string Leaving(int state) => state switch
                {
            {{string.Join('\n', ways.Select((row, state) => (State: state, Symbols: Leaving(row, state))).Where(loop => loop.Symbols is not null).Select(loop => $"        {loop.State} => {loop.Symbols},"))}}
                    _ => string.Empty,
                };
            }

            """;
    }

    private List<int[]> Explore()
    {
        var ways = new List<int[]>();
        NumberOf(AddDFAState(ComputeStartState(NoText, atn.modeToStartState[Lexer.DEFAULT_MODE])));
        for (var i = 0; i < _states.Count; i++)
        {
            ways.Add([.. Enumerable.Range(0, Tokenizer.Symbols).Select(symbol => NumberOf(ComputeTargetState(NoText, _states[i], symbol)))]);
        }

        return [.. ways.Select(row => row.Select(way => way < 0 ? _states.Count : way).ToArray())];
    }

    private int NumberOf(DFAState state)
    {
        if (ReferenceEquals(state, ERROR))
        {
            return -1;
        }

        var known = _states.IndexOf(state);
        if (known >= 0)
        {
            return known;
        }

        _states.Add(state);
        return _states.Count - 1;
    }

    // As a literal. So many characters are searched for at once.
    private static string? Leaving(int[] ways, int state)
    {
        var leaving = Enumerable.Range(0, Tokenizer.Symbols).Where(symbol => ways[symbol] != state).ToArray();
        return leaving.Length > MostSearchedAtOnce ? null : $"\"{string.Concat(leaving.Select(symbol => $"\\u{symbol:X4}"))}\"";
    }

    private static string Numbers(IEnumerable<int> numbers, int aLine = NumbersALine) =>
        string.Join('\n', numbers.Chunk(aLine).Select(line => "        " + string.Join(", ", line.Select(n => n.ToString(CultureInfo.InvariantCulture))) + ","));
}
