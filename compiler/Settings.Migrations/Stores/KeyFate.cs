namespace Settings.Migrations.Stores;

/// <summary>What becomes of a value or of metadata on the way to another release.</summary>
public enum KeyFate
{
    /// <summary>It is as it was.</summary>
    Kept,

    /// <summary>A migration changes it.</summary>
    Migrated,

    /// <summary>A migration writes it, and it did not exist before.</summary>
    Added,

    /// <summary>The migrator leaves it out, and the image writes its own.</summary>
    Refilled,

    /// <summary>A migration removes it, and the image writes its own.</summary>
    Reset,

    /// <summary>It goes, and the image has nothing in its place.</summary>
    Lost,

    /// <summary>It goes, and what the image has in its place is not known here.</summary>
    Gone,
}
