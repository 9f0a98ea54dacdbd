using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What is being written at a place of a document, however broken the rest of the line is.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Word">The word at the place, which a choice replaces; empty where there is none.</param>
/// <param name="Path">For a key the table that it is in, null at the top level; for a value the setting; null where that is unknown.</param>
internal sealed record WritingPlace(WritingKind Kind, TextSpan Word, SettingPath? Path)
{
    /// <summary>A place where nothing can be completed.</summary>
    public static WritingPlace None { get; } = new(WritingKind.Nothing, default, null);

    /// <summary>Whether a string has been begun: the quotation marks are part of the word.</summary>
    public bool IsInString { get; init; }

    /// <summary>Whether the header is one of an array of tables.</summary>
    public bool IsArrayOfTables { get; init; }

    /// <summary>Whether what must follow the key is there: the equals sign, or the end of a header.</summary>
    public bool IsFollowed { get; init; }

    /// <summary>Whether it is in an inline table or a list, so that the line goes on.</summary>
    public bool IsInside { get; init; }
}
