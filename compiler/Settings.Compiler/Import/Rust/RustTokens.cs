using System.Collections.Immutable;

namespace Settings.Compiler.Import.Rust;

/// <summary>The tokens of a text of Rust, and which brackets belong together.</summary>
public sealed class RustTokens
{
    private readonly ImmutableArray<int> _partners;

    /// <summary>The tokens of a text.</summary>
    /// <param name="all">The tokens, the last of which is the end.</param>
    /// <param name="fault">What is wrong with them already; null for nothing.</param>
    internal RustTokens(ImmutableArray<RustToken> all, RustFault? fault)
    {
        All = all;
        _partners = PartnersIn(all, out var unpaired);
        Fault = fault ?? unpaired;
    }

    /// <summary>The tokens, the last of which is the end.</summary>
    public ImmutableArray<RustToken> All { get; }

    /// <summary>The first thing that no text of Rust has; null when there is none.</summary>
    public RustFault? Fault { get; }

    /// <summary>Where the bracket that opens at a token is closed; for one that never is, what ends around it.</summary>
    /// <param name="position">The number of tokens before it.</param>
    internal int PartnerOf(int position) => _partners[position];

    /// <summary>The beginning of the tokens.</summary>
    /// <exception cref="UnreadableRustException">There is a fault.</exception>
    public RustCursor Begin() => Fault is { } fault ? throw new UnreadableRustException(fault.Span, fault.Reason) : new RustCursor(this);

    private static ImmutableArray<int> PartnersIn(ImmutableArray<RustToken> all, out RustFault? fault)
    {
        fault = null;
        var (partners, open) = (new int[all.Length], new Stack<int>());
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i] is not { Kind: RustTokenKind.Mark, Text: [var mark] })
            {
                continue;
            }

            if (mark is '(' or '[' or '{')
            {
                open.Push(i);
            }
            else if (mark is ')' or ']' or '}')
            {
                if (!open.TryPop(out var begin))
                {
                    fault ??= new RustFault(all[i].Span, $"Nothing opens the '{mark}'.");
                    continue;
                }

                fault ??= (all[begin].Text[0], mark) is ('(', ')') or ('[', ']') or ('{', '}') ? null : new RustFault(all[i].Span, $"Nothing opens the '{mark}'.");
                partners[begin] = i;
            }
        }

        fault ??= open.TryPeek(out var unclosed) ? new RustFault(all[unclosed].Span, $"Nothing closes the '{all[unclosed].Text}'.") : null;
        foreach (var begin in open)
        {
            partners[begin] = all.Length - 1;
        }

        return [.. partners];
    }
}
