namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What is being written at a place.</summary>
internal enum WritingKind
{
    /// <summary>Nothing that can be completed: a comment, the text after a value.</summary>
    Nothing,

    /// <summary>A part of a key.</summary>
    Key,

    /// <summary>A part of the key in a header.</summary>
    Header,

    /// <summary>A value, or an item of a list.</summary>
    Value,

    /// <summary>The comment that names the target.</summary>
    TargetComment,
}
