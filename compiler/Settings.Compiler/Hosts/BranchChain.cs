using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>The branches of a text of which one is read.</summary>
/// <param name="around">The chain that it is in; null for none.</param>
/// <param name="isWhole">Whether its beginning is in the text.</param>
internal sealed class BranchChain(BranchChain? around, bool isWhole)
{
    private readonly List<Branch> _branches = [];
    private readonly int _branchAround = around is null ? 0 : around._branches.Count - 1;

    // How many readings of the text what is in each branch needs.
    private readonly List<int> _needs = [];

    private TextSpan? _end;
    private Branch? _chosen;
    private int _reading;

    /// <summary>Where reading goes on behind it.</summary>
    public int After => _end?.End ?? 0;

    /// <summary>The directives that begin its branches.</summary>
    public IEnumerable<TextSpan> Directives => _branches.Select(branch => branch.Directive);

    /// <summary>Whether it is known which branch is read, or that none is.</summary>
    public bool IsDecided { get; private set; }

    /// <summary>How many readings of the text read each branch that can be read.</summary>
    public int Needs => Math.Max(1, Possible.Sum(branch => _needs[branch]));

    /// <summary>Where the branch begins that is read; null when the first one is, or when it is not reached.</summary>
    public int? Start => _chosen is { } branch && branch.Directive != _branches[0].Directive ? branch.Directive.End : _chosen is null && IsDecided ? After : null;

    /// <summary>The parts of the text that are never read, each from the directive before it on, and the directives that are decided.</summary>
    public IEnumerable<TextSpan> Settled
    {
        get
        {
            var possible = Possible.ToArray();
            for (var at = 0; at < _branches.Count && isWhole; at++)
            {
                if (!possible.Contains(at))
                {
                    yield return TextSpan.FromBounds(_branches[at].Directive.Start, _branches[at].End);
                }
                else if (IsDecided)
                {
                    yield return _branches[at].Directive;
                }
            }

            if (IsDecided && _end is { } end)
            {
                yield return end;
            }
        }
    }

    // The numbers of the branches that can be read.
    private IEnumerable<int> Possible
    {
        get
        {
            for (var at = 0; at < _branches.Count; at++)
            {
                // Of what begins outside of the text only that is read.
                if (_branches[at].IsRead != false)
                {
                    yield return at;
                }

                if (_branches[at].IsRead == true || !isWhole)
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>Begins another branch.</summary>
    /// <param name="directive">The directive that begins it; empty where it is not in the text.</param>
    /// <param name="isRead">Whether it is read unless one before it is; null when nobody knows.</param>
    public void Add(TextSpan directive, bool? isRead)
    {
        EndBranch(directive.Start);
        _branches.Add(new Branch(directive, isRead));
        _needs.Add(1);
    }

    /// <summary>Ends it.</summary>
    /// <param name="directive">The directive that does.</param>
    public void Close(TextSpan directive)
    {
        EndBranch(directive.Start);
        _end = directive;
        int[] possible = [.. Possible];
        IsDecided = isWhole && (possible.Length == 0 || (possible.Length == 1 && _branches[possible[0]].IsRead == true));
        if (around is not null)
        {
            around._needs[_branchAround] = Math.Max(around._needs[_branchAround], Needs);
        }
    }

    /// <summary>Chooses the branch for one of the readings of the text. That of what is around comes first.</summary>
    /// <param name="reading">Its number.</param>
    public void Choose(int reading)
    {
        _chosen = null;
        if (around is { _end: not null })
        {
            if (around._chosen is not { } outer || outer.Directive != around._branches[_branchAround].Directive)
            {
                return;
            }

            reading = around._reading;
        }

        reading = Math.Min(reading, Needs - 1);
        foreach (var at in Possible)
        {
            if (reading < _needs[at])
            {
                (_chosen, _reading) = (_branches[at], reading);
                return;
            }

            reading -= _needs[at];
        }
    }

    private void EndBranch(int end)
    {
        if (_branches.Count > 0)
        {
            _branches[^1] = _branches[^1] with { End = end };
        }
    }

    private sealed record Branch(TextSpan Directive, bool? IsRead)
    {
        public int End { get; init; }
    }
}
