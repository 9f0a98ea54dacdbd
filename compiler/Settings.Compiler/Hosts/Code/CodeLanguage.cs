namespace Settings.Compiler.Hosts.Code;

/// <summary>What the scanner and the search know of a programming language.</summary>
/// <param name="Kind">The word for it, for programs.</param>
/// <param name="Forms">The ways of writing a text, from the most to the least specific.</param>
internal sealed record CodeLanguage(string Kind, LiteralForm[] Forms)
{
    /// <summary>What a comment up to the end of the line begins with.</summary>
    public string LineComment { get; init; } = "//";

    /// <summary>Whether there are comments between /* and */.</summary>
    public bool HasBlockComments { get; init; } = true;

    /// <summary>Whether these may contain others.</summary>
    public bool NestsComments { get; init; }

    /// <summary>The characters that may come before a quotation mark.</summary>
    public string Prefixes { get; init; } = string.Empty;

    /// <summary>Whether a slash may begin a regular expression.</summary>
    public bool HasRegularExpressions { get; init; }

    /// <summary>Whether literals one after another are one text.</summary>
    public bool JoinsAdjacent { get; init; }

    /// <summary>Whether a literal alone in a statement is a description for people.</summary>
    public bool HasDocStrings { get; init; }

    /// <summary>Whether it is a shell: with heredocs, and backslashes outside of literals.</summary>
    public bool IsShell { get; init; }

    /// <summary>The functions that put values for %s into their first argument, or into the literal that they are called on.</summary>
    public string[] PercentCalls { get; init; } = [];

    /// <summary>Those that put values for {name} in.</summary>
    public string[] BraceCalls { get; init; } = [];

    /// <summary>Whether the operator % puts values in.</summary>
    public bool HasPercentOperator { get; init; }

    /// <summary>The functions and tags that take the indentation off.</summary>
    public string[] Dedents { get; init; } = [];

    /// <summary>What these leave.</summary>
    public LiteralLayout DedentLayout { get; init; } = LiteralLayout.Dedent;
}
