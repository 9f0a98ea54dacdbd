using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>
/// Where the branches of a template's directives begin and end, found in one pass: <c>%{ if }</c> … <c>%{ else }</c> … <c>%{ endif }</c>,
/// <c>{{ if }}</c> … <c>{{ else if }}</c> … <c>{{ end }}</c>, <c>{% if %}</c> … <c>{% endif %}</c>. Branches often define the same keys, so a text
/// is read with one of each: several times, so that each branch is read once at least. What is decided by a known value is read in that way alone.
/// </summary>
internal sealed class Branches
{
    // A text is read so many times at most: then what is in the middle is left out.
    private const int MostReadings = 16;

    // Those that end earlier come first: what is in a chain before the chain.
    private readonly List<BranchChain> _chains = [];
    private readonly Stack<BranchChain> _open = new();

    private Dictionary<int, int>? _settled;

    private Branches()
    {
    }

    /// <summary>How many readings of the text there are.</summary>
    public int Readings => Math.Min(MostReadings, All);

    /// <summary>The directives that are decided, and what is never read, by where they begin: where they end.</summary>
    public IReadOnlyDictionary<int, int> Settled => _settled ??= _chains.SelectMany(chain => chain.Settled).ToDictionary(span => span.Start, span => span.End);

    private int All => _chains.Count == 0 ? 1 : _chains.Max(chain => chain.Needs);

    /// <summary>The branches of a text; null when all of it is read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="syntax">Which placeholders there may be.</param>
    /// <param name="values">What is known of variables; null for nothing.</param>
    public static Branches? In(string text, PlaceholderSyntax syntax, PlaceholderValues? values)
    {
        if (!text.Contains("else", StringComparison.Ordinal) && !text.Contains("elif", StringComparison.Ordinal) && (values is null || !text.Contains("if", StringComparison.Ordinal)))
        {
            return null;
        }

        var branches = new Branches();
        for (var at = PlaceholderScanner.NextIn(text, 0, null); at >= 0; at = at < text.Length ? PlaceholderScanner.NextIn(text, at, null) : -1)
        {
            var length = PlaceholderScanner.LengthAt(text, at, syntax, null, out var isDirective);
            if (isDirective && length > 0)
            {
                branches.Take(text.AsSpan(at, length), new TextSpan(at, length), values);
            }

            at += Math.Max(1, length);
        }

        return branches._chains.Count > 0 ? branches : null;
    }

    /// <summary>Where one of the readings goes on at those directives at which it does not with what is behind them.</summary>
    /// <param name="reading">Its number.</param>
    public IReadOnlyDictionary<int, int> JumpsOf(int reading)
    {
        var number = reading == Readings - 1 ? All - 1 : reading;
        var jumps = new Dictionary<int, int>();
        for (var at = _chains.Count - 1; at >= 0; at--)
        {
            var chain = _chains[at];
            chain.Choose(number);
            var isFirst = true;
            foreach (var directive in chain.Directives)
            {
                if (directive.Length > 0 && (isFirst ? chain.Start : chain.After) is { } next)
                {
                    jumps[directive.Start] = next;
                }

                isFirst = false;
            }
        }

        return jumps;
    }

    private void Take(ReadOnlySpan<char> directive, TextSpan span, PlaceholderValues? values)
    {
        var isElse = BranchDirective.IsElse(directive);
        if (BranchDirective.IsBeginning(directive))
        {
            _open.Push(new BranchChain(_open.TryPeek(out var around) ? around : null, isWhole: true));
        }
        else if (isElse && _open.Count == 0)
        {
            // Its beginning is not in the text.
            _open.Push(new BranchChain(null, isWhole: false));
            _open.Peek().Add(default, isRead: null);
        }
        else if (!isElse)
        {
            if (BranchDirective.IsEnd(directive) && _open.TryPop(out var last))
            {
                last.Close(span);
                _chains.Add(last);
            }

            return;
        }

        _open.Peek().Add(span, BranchDirective.IsPlainElse(directive) ? true : IsTrue(directive, values));
    }

    private static bool? IsTrue(ReadOnlySpan<char> directive, PlaceholderValues? values) =>
        values is not null && BranchDirective.ConditionOf(directive) is var (name, isNegated) && values.IsTrue(name, BranchDirective.TakesTextForTrue(directive)) is { } isTrue ? isTrue != isNegated : null;
}
