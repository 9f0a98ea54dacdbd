using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>A token with its meaning, on one line of the client.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is, as the client counts.</param>
/// <param name="Type">What it is.</param>
/// <param name="Modifiers">The bits of what else is true of it.</param>
internal readonly record struct MeaningfulToken(LspPosition Start, int Length, TokenType Type, int Modifiers)
{
    /// <summary>Tokens as the protocol numbers them: five numbers each, places relative to the token before.</summary>
    /// <param name="tokens">Tokens in the order of the text.</param>
    public static int[] Encode(IReadOnlyList<MeaningfulToken> tokens)
    {
        var numbers = new int[tokens.Count * 5];
        var (line, character, at) = (0, 0, 0);
        foreach (var token in tokens)
        {
            character = token.Start.Line == line ? character : 0;
            numbers[at++] = token.Start.Line - line;
            numbers[at++] = token.Start.Character - character;
            numbers[at++] = token.Length;
            numbers[at++] = (int)token.Type;
            numbers[at++] = token.Modifiers;
            (line, character) = (token.Start.Line, token.Start.Character);
        }

        return numbers;
    }
}
