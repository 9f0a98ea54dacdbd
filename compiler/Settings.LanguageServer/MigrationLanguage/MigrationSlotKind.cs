namespace Settings.LanguageServer.MigrationLanguage;

/// <summary>What can be written at a place of a migration besides words of the language.</summary>
internal enum MigrationSlotKind
{
    /// <summary>Only words of the language.</summary>
    Word,

    /// <summary>A key.</summary>
    Key,

    /// <summary>The name of a variant, in a string.</summary>
    Variant,

    /// <summary>A trait of variants.</summary>
    Trait,

    /// <summary>The kinds of values before and after a conversion.</summary>
    Conversion,
}
