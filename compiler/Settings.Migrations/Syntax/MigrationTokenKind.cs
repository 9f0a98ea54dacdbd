namespace Settings.Migrations.Syntax;

/// <summary>What a token is, as far as an editor tells tokens apart.</summary>
public enum MigrationTokenKind
{
    /// <summary>White space and line ends.</summary>
    Space,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>A key, a key with the name of its metadata, or another name.</summary>
    Name,

    /// <summary>A string, closed or not.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A bracket or a sign.</summary>
    Punctuation,

    /// <summary>A character that the language does not have.</summary>
    Stray,
}
