namespace Settings.Compiler.Hosts.Code;

/// <summary>The tokens of a program while it is read, and the brackets that are open.</summary>
/// <param name="text">The program.</param>
internal sealed class TokenBuilder(string text)
{
    private const string Opening = "([{";
    private const string Closing = ")]}";

    private readonly List<int> _brackets = [];

    /// <summary>The tokens so far.</summary>
    public List<CodeToken> All { get; } = [];

    /// <summary>How many brackets are open.</summary>
    public int Brackets => _brackets.Count;

    /// <summary>Adds a word or a literal.</summary>
    public void Add(CodeTokenKind kind, int start, int end, int literal, bool isFirst) =>
        All.Add(new CodeToken(kind, start, end, -1, _brackets.Count > 0 ? _brackets[^1] : -1, literal, isFirst));

    /// <summary>Adds a sign or a bracket.</summary>
    /// <param name="at">Where it is.</param>
    /// <param name="isFirst">Whether it is the first on its line.</param>
    /// <param name="frame">What it is in.</param>
    public void AddSign(int at, bool isFirst, ScanFrame frame)
    {
        var (open, close) = (Opening.IndexOf(text[at], StringComparison.Ordinal), Closing.IndexOf(text[at], StringComparison.Ordinal));
        Close(close, frame);
        Add(open >= 0 ? CodeTokenKind.Open : close >= 0 ? CodeTokenKind.Close : CodeTokenKind.Sign, at, at + 1, -1, isFirst);
        if (open >= 0)
        {
            _brackets.Add(All.Count - 1);
            frame.Open[open]++;
        }
    }

    /// <summary>Ends a literal: what follows is not put into it.</summary>
    /// <param name="token">The index of its token.</param>
    /// <param name="end">The offset after it.</param>
    public void End(int token, int end) => All[token] = All[token] with { End = end, Next = All.Count };

    /// <summary>Forgets the brackets in what is put into a literal: they close nothing outside of it.</summary>
    public void ForgetBrackets(ScanFrame frame)
    {
        _brackets.RemoveRange(frame.Brackets, _brackets.Count - frame.Brackets);
        Array.Clear(frame.Open);
    }

    // One that closes nothing is ignored; one that closes an outer one closes the inner ones, too.
    private void Close(int kind, ScanFrame frame)
    {
        if (kind < 0 || frame.Open[kind] == 0)
        {
            return;
        }

        for (var closed = -1; closed != kind;)
        {
            var index = _brackets[^1];
            _brackets.RemoveAt(_brackets.Count - 1);
            closed = Opening.IndexOf(text[All[index].Start], StringComparison.Ordinal);
            frame.Open[closed]--;
            All[index] = All[index] with { Next = closed == kind ? All.Count : -1 };
        }
    }
}
