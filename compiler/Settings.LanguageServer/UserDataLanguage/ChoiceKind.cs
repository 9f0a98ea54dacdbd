namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>Kinds of choices, numbered as the protocol numbers them.</summary>
internal enum ChoiceKind
{
    /// <summary>A function.</summary>
    Function = 3,

    /// <summary>A table.</summary>
    Module = 9,

    /// <summary>A setting.</summary>
    Property = 10,

    /// <summary>A value.</summary>
    Value = 12,

    /// <summary>A word of the language.</summary>
    Keyword = 14,

    /// <summary>One of few values.</summary>
    EnumMember = 20,
}
