namespace Settings.Compiler.Hosts.Code;

/// <summary>What a program consists of.</summary>
/// <param name="text">The program.</param>
/// <param name="tokens">Its tokens in order; those that are put into a literal follow it.</param>
/// <param name="literals">Its literals.</param>
internal sealed class CodeTokens(string text, List<CodeToken> tokens, List<CodeLiteral> literals)
{
    /// <summary>How many tokens there are.</summary>
    public int Count => tokens.Count;

    /// <summary>A token.</summary>
    public CodeToken this[int index] => tokens[index];

    /// <summary>The literal that a token is; null for another kind of token, or for none.</summary>
    public CodeLiteral? LiteralAt(int index) => index >= 0 && index < tokens.Count && tokens[index].Literal is >= 0 and var literal ? literals[literal] : null;

    /// <summary>Whether a token is a sign or a bracket.</summary>
    public bool IsSign(int index, char sign) => index >= 0 && index < tokens.Count && tokens[index].Kind >= CodeTokenKind.Open && text[tokens[index].Start] == sign;

    /// <summary>The word that a token is; empty for another kind, or for none.</summary>
    public ReadOnlySpan<char> WordAt(int index) =>
        index >= 0 && index < tokens.Count && tokens[index] is { Kind: CodeTokenKind.Word } word ? text.AsSpan(word.Start, word.End - word.Start) : default;

    /// <summary>Whether a token is one of some words.</summary>
    public bool IsWord(int index, params ReadOnlySpan<string> words)
    {
        var word = WordAt(index);
        foreach (var known in words)
        {
            if (word.SequenceEqual(known))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The index after a token and all that is in it: in its brackets, or put into it.</summary>
    public int After(int index) => tokens[index].Kind switch
    {
        CodeTokenKind.Literal => tokens[index].Next,
        CodeTokenKind.Open when tokens[index].Next >= 0 => tokens[index].Next + 1,
        _ => index + 1,
    };
}
