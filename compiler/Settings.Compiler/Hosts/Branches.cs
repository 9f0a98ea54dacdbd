namespace Settings.Compiler.Hosts;

/// <summary>
/// Where the branches of a template's directives begin and end, found in one pass: <c>%{ if }</c> … <c>%{ else }</c> … <c>%{ endif }</c>,
/// <c>{{ if }}</c> … <c>{{ else }}</c> … <c>{{ end }}</c>, <c>{% if %}</c> … <c>{% endif %}</c>. Both branches often define the same keys, so a
/// text is read with one of them: with the first of each, or with the last.
/// </summary>
internal sealed class Branches
{
    // From the offset of a directive to where reading goes on.
    private readonly Dictionary<int, int> _ends = [];
    private readonly Dictionary<int, int> _lasts = [];

    private Branches()
    {
    }

    /// <summary>The branches of a text; null when none has another one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="syntax">Which placeholders there may be.</param>
    public static Branches? In(string text, PlaceholderSyntax syntax)
    {
        if (!text.Contains("else", StringComparison.Ordinal) && !text.Contains("elif", StringComparison.Ordinal))
        {
            return null;
        }

        var (branches, open, elses) = (new Branches(), new Stack<(int At, int Elses)>(), new Stack<(int At, int End)>());
        for (var at = PlaceholderScanner.NextIn(text, 0, null); at >= 0; at = at < text.Length ? PlaceholderScanner.NextIn(text, at, null) : -1)
        {
            var length = PlaceholderScanner.LengthAt(text, at, syntax, null, out var isDirective);
            if (isDirective && length > 0)
            {
                branches.Take(text.AsSpan(at, length), at, open, elses);
            }

            at += Math.Max(1, length);
        }

        return branches._ends.Count > 0 ? branches : null;
    }

    /// <summary>Where reading goes on at a directive that begins another branch, when the branch before it is read; null when its end is missing.</summary>
    public int? EndAt(int directive) => _ends.TryGetValue(directive, out var end) ? end : null;

    /// <summary>Where the last branch begins of what a directive begins; null when there is only one.</summary>
    public int? LastAt(int directive) => _lasts.TryGetValue(directive, out var last) ? last : null;

    private void Take(ReadOnlySpan<char> directive, int at, Stack<(int At, int Elses)> open, Stack<(int At, int End)> elses)
    {
        if (BranchDirective.IsBeginning(directive))
        {
            open.Push((at, elses.Count));
        }
        else if (BranchDirective.IsElse(directive))
        {
            elses.Push((at, at + directive.Length));
        }
        else if (BranchDirective.IsEnd(directive))
        {
            // An end whose beginning is not in the text ends what is left.
            var (beginning, before) = open.TryPop(out var last) ? last : (-1, 0);
            if (elses.Count > before && beginning >= 0)
            {
                _lasts[beginning] = elses.Peek().End;
            }

            while (elses.Count > before)
            {
                _ends[elses.Pop().At] = at + directive.Length;
            }
        }
    }
}
