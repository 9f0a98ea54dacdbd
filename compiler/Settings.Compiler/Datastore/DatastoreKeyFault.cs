namespace Settings.Compiler.Datastore;

/// <summary>Why a datastore refuses a key.</summary>
public enum DatastoreKeyFault
{
    /// <summary>A segment has no characters.</summary>
    EmptySegment,

    /// <summary>A segment has a character other than ASCII letters, digits, '_', '-', '/' and '.'.</summary>
    Character,

    /// <summary>The whole name, quotes included, is longer than 255 bytes.</summary>
    NameTooLong,

    /// <summary>A segment is longer than 255 bytes as the name of a file, in which most punctuation takes three.</summary>
    FileNameTooLong,
}
