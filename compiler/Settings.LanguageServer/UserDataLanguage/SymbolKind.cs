namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>Kinds of things in an outline, numbered as the protocol numbers them.</summary>
internal enum SymbolKind
{
    /// <summary>A setting, whatever its value.</summary>
    Property = 7,

    /// <summary>A string.</summary>
    String = 15,

    /// <summary>A number, a date or a time.</summary>
    Number = 16,

    /// <summary>A boolean.</summary>
    Boolean = 17,

    /// <summary>A list.</summary>
    Array = 18,

    /// <summary>A table.</summary>
    Object = 19,
}
