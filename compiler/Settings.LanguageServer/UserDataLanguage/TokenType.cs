namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>Types of semantic tokens, in the order of <see cref="TokenLegend"/>.</summary>
internal enum TokenType
{
    /// <summary>A part of the key in a header.</summary>
    Namespace,

    /// <summary>A part of another key.</summary>
    Property,

    /// <summary>A string.</summary>
    String,

    /// <summary>A number, a date or a time.</summary>
    Number,

    /// <summary>A boolean.</summary>
    Keyword,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>The comment that names the target.</summary>
    Macro,

    /// <summary>One of few strings that a setting can have.</summary>
    EnumMember,
}
