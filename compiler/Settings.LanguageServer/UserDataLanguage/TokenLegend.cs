using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What the numbers of semantic tokens mean.</summary>
internal static class TokenLegend
{
    /// <summary>The modifier of what should no longer be used, as a bit.</summary>
    public const int Deprecated = 1;

    /// <summary>For the client.</summary>
    public static SemanticTokensLegend Legend { get; } = new(["namespace", "property", "string", "number", "keyword", "comment", "macro", "enumMember"], ["deprecated"]);
}
