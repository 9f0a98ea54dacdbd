namespace Settings.Compiler.Hosts.Code;

/// <summary>Where the scanner is: in the program, in a literal, or in what is put into one.</summary>
/// <param name="literal">The literal; null for the program.</param>
/// <param name="token">The index of its token.</param>
/// <param name="limit">Where it ends at the latest.</param>
/// <param name="brackets">How many brackets are open around it.</param>
internal sealed class ScanFrame(CodeLiteral? literal, int token, int limit, int brackets)
{
    /// <summary>The literal; null for the program.</summary>
    public CodeLiteral? Literal { get; } = literal;

    /// <summary>The index of its token.</summary>
    public int Token { get; } = token;

    /// <summary>Where it ends at the latest.</summary>
    public int Limit { get; } = limit;

    /// <summary>How many brackets are open around it.</summary>
    public int Brackets { get; } = brackets;

    /// <summary>Where the program goes on after it, if not at its end.</summary>
    public int Resume { get; init; } = -1;

    /// <summary>Whether the scanner is in the text of the literal, and not in what is put into it.</summary>
    public bool IsInText { get; set; } = literal is not null;

    /// <summary>What ends what is put in.</summary>
    public char Closer { get; set; }

    /// <summary>How many of these.</summary>
    public int Closers { get; set; } = 1;

    /// <summary>Where what is put in begins, with its sign.</summary>
    public int HoleStart { get; set; }

    /// <summary>How many brackets of each kind are open in it: round, square, curly.</summary>
    public int[] Open { get; } = new int[3];

    /// <summary>Whether there is no other grave accent in it.</summary>
    public bool HasNoAccent { get; set; }
}
