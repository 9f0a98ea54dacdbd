using System.Numerics;

namespace Settings.Compiler.Schemas.Patterns;

/// <summary>
/// Runs a pattern as the automaton of its character positions (Glushkov's): each character of the pattern is a state, a
/// set of states is one machine word, and a step over a character of the text is a few bit operations.
/// </summary>
internal sealed class PositionPattern : ITextPattern
{
    private const int MaximumPositions = 64;

    // Most texts are short and most patterns see few: a character is looked at when it first comes. Threads that do so at once
    // find the same.
    private const ulong Unknown = ulong.MaxValue;

    private readonly List<CharacterSet> _positions = [];
    private readonly ulong[] _follow = new ulong[MaximumPositions];
    private readonly ulong[] _ascii = new ulong[128];
    private Part _whole;

    private PositionPattern()
    {
    }

    /// <summary>The set of positions a part starts and ends with, and whether it matches the empty text.</summary>
    private readonly record struct Part(ulong First, ulong Last, bool IsNullable);

    /// <summary>Builds the automaton; null when the pattern has more positions than a word has bits.</summary>
    public static PositionPattern? TryBuild(PatternTree tree)
    {
        var pattern = new PositionPattern();
        if (pattern.Build(tree) is not { } whole)
        {
            return null;
        }

        pattern._whole = whole;
        Array.Fill(pattern._ascii, Unknown);
        return pattern;
    }

    public bool IsMatch(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return _whole.IsNullable;
        }

        var reachable = _whole.First;
        var states = 0UL;
        foreach (var c in text)
        {
            states = reachable & PositionsOf(c);
            if (states == 0)
            {
                return false;
            }

            reachable = 0;
            for (var rest = states; rest != 0; rest &= rest - 1)
            {
                reachable |= _follow[BitOperations.TrailingZeroCount(rest)];
            }
        }

        return (states & _whole.Last) != 0;
    }

    /// <inheritdoc/>
    public bool CanMatch(IReadOnlyList<string> parts)
    {
        // What may come next, and whether the text may end here.
        var (reachable, canEnd) = (_whole.First, _whole.IsNullable);
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
            {
                (reachable, canEnd) = Anything(reachable, canEnd);
            }

            foreach (var c in parts[i])
            {
                var states = reachable & PositionsOf(c);
                (reachable, canEnd) = (FollowOf(states), (states & _whole.Last) != 0);
                if (states == 0)
                {
                    return false;
                }
            }
        }

        return canEnd;
    }

    // After any text, each position that can be reached may be the last one.
    private (ulong Reachable, bool CanEnd) Anything(ulong reachable, bool canEnd)
    {
        for (var before = 0UL; before != reachable;)
        {
            before = reachable;
            reachable |= FollowOf(reachable);
        }

        return (reachable, canEnd || (reachable & _whole.Last) != 0);
    }

    private ulong FollowOf(ulong states)
    {
        var follow = 0UL;
        for (var rest = states; rest != 0; rest &= rest - 1)
        {
            follow |= _follow[BitOperations.TrailingZeroCount(rest)];
        }

        return follow;
    }

    private ulong PositionsOf(char c)
    {
        if (c >= _ascii.Length)
        {
            return FindPositions(c);
        }

        var known = _ascii[c];
        return known != Unknown ? known : _ascii[c] = FindPositions(c);
    }

    private ulong FindPositions(char c)
    {
        var result = 0UL;
        for (var i = 0; i < _positions.Count; i++)
        {
            result |= _positions[i].Contains(c) ? 1UL << i : 0;
        }

        return result;
    }

    private Part? Build(PatternTree tree)
    {
        switch (tree)
        {
            case PatternLeaf leaf:
                if (_positions.Count == MaximumPositions)
                {
                    return null;
                }

                _positions.Add(leaf.Characters);
                var bit = 1UL << (_positions.Count - 1);
                return new Part(bit, bit, IsNullable: false);
            case PatternSequence sequence:
                Part? whole = new Part(0, 0, IsNullable: true);
                for (var i = 0; i < sequence.Items.Count && whole is not null; i++)
                {
                    whole = Join(whole, Build(sequence.Items[i]));
                }

                return whole;
            case PatternAlternation alternation:
                Part? any = new Part(0, 0, IsNullable: false);
                for (var i = 0; i < alternation.Items.Count && any is not null; i++)
                {
                    any = Build(alternation.Items[i]) is { } item
                        ? new Part(any.Value.First | item.First, any.Value.Last | item.Last, any.Value.IsNullable || item.IsNullable)
                        : null;
                }

                return any;
            case PatternRepeat repeat:
                return Repeat(repeat);
            default:
                return null;
        }
    }

    // {m,n} is written out: m copies, then optional ones, or a last one that may follow itself.
    private Part? Repeat(PatternRepeat repeat)
    {
        Part? whole = new Part(0, 0, IsNullable: true);
        var copies = repeat.Maximum ?? Math.Max(repeat.Minimum, 1);
        for (var i = 0; i < copies && whole is not null; i++)
        {
            if (Build(repeat.Item) is not { } copy)
            {
                return null;
            }

            if (repeat.Maximum is null && i == copies - 1)
            {
                Follow(copy.Last, copy.First);
            }

            whole = Join(whole, i < repeat.Minimum ? copy : copy with { IsNullable = true });
        }

        return whole;
    }

    private Part? Join(Part? left, Part? right)
    {
        if (left is not { } a || right is not { } b)
        {
            return null;
        }

        Follow(a.Last, b.First);
        return new Part(
            a.IsNullable ? a.First | b.First : a.First,
            b.IsNullable ? a.Last | b.Last : b.Last,
            a.IsNullable && b.IsNullable);
    }

    private void Follow(ulong from, ulong to)
    {
        for (var rest = from; rest != 0; rest &= rest - 1)
        {
            _follow[BitOperations.TrailingZeroCount(rest)] |= to;
        }
    }
}
